import { expect, test } from 'vitest';
import { movedBy } from '#renderer/counter/find/moved-by.ts';

test.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 0, 3, -1],
  ['ArrowUp', -1, 3, -1],
  ['PageDown', 0, 30, 8],
  ['PageUp', 3, 30, -1],
  ['ArrowDown', -1, 0, -1],
  ['Home', 0, 3, null],
])('%s from %s of %s lines: %s', (key, active, length, to) => {
  expect(movedBy(key, active, length)).toBe(to);
});
