import { expect, test } from 'vitest';
import { catchUpOf } from '#main/sync/catch-up.ts';

test('a new terminal tells how much of everything it has', () => {
  const floor = { from: 700, g: 1_900, head: 9_100 };
  const config = { from: 0, g: 60, head: 60 };
  expect(catchUpOf([floor, config])).toEqual({ done: 1_260, total: 8_460 });
});

test('live work is nothing to wait for', () => {
  expect([catchUpOf([]), catchUpOf([{ from: 0, g: 9_000, head: 9_150 }])]).toEqual([null, null]);
});
