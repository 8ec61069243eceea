import { expect, test } from 'vitest';
import { meansLabel } from '#common/domain/queue/typed-label.ts';

test('zeros, case and blanks do not matter; letter, series and number do', () => {
  expect(['A042', 'a42', ' a 042 ', 'A42'].map((typed) => meansLabel(typed, 'A042'))).toEqual([true, true, true, true]);
  expect(['B042', 'A43', 'A2-042', '042', 'A', '', 'A0420'].map((typed) => meansLabel(typed, 'A042'))).toEqual(
    Array.from({ length: 7 }, () => false),
  );
  expect([meansLabel('a2-7', 'A2-007'), meansLabel('a27', 'A2-007'), meansLabel('A12b-1', 'A12b-001')]).toEqual([
    true,
    false,
    true,
  ]);
});
