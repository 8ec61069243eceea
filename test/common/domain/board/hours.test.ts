import { expect, test } from 'vitest';
import { isWithin } from '#common/domain/board/hours.ts';

/** 15/09/2026 at this time in Vietnam. */
const at = (hours: number, minutes = 0): number => Date.UTC(2026, 8, 15, hours - 7, minutes);

test('hours begin with their first minute and end before their last', () => {
  const noon = { from: 11 * 60 + 30, to: 13 * 60 + 30 };
  expect([at(11, 29), at(11, 30), at(13, 29), at(13, 30)].map((each) => isWithin(each, noon))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('hours may go over midnight, and equal ends are no time at all', () => {
  const night = { from: 18 * 60, to: 6 * 60 };
  expect([at(17, 59), at(18), at(24), at(29, 59), at(30)].map((each) => isWithin(each, night))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isWithin(at(9), { from: 540, to: 540 })).toBe(false);
});
