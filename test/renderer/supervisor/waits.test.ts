import { expect, test } from 'vitest';
import { floorTotals, waitedMinutes, waitMinutes } from '#renderer/supervisor/waits.ts';
import { calmFloor } from './floor.ts';

test('the floor in numbers: sums, and the wait of the one who waits longest', () => {
  expect(floorTotals(calmFloor(0).services)).toEqual({
    waiting: 48,
    oldestArrivedAt: -48 * 60_000,
    issuedToday: 324,
    doneToday: 276,
  });
});

test('a floor without services waits for nobody', () => {
  expect(floorTotals([])).toEqual({ waiting: 0, oldestArrivedAt: null, issuedToday: 0, doneToday: 0 });
});

test('a wait is told in whole minutes', () => {
  expect([0, 59_999, 60_000].map(waitMinutes)).toEqual([0, 0, 1]);
});

test('a wait grows by itself with the clock, and a clock behind makes it none', () => {
  expect([0, 59_999, 180_000, -5_000].map((now) => waitedMinutes(0, now))).toEqual([0, 0, 3, 0]);
});
