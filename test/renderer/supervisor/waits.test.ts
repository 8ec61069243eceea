import { expect, test } from 'vitest';
import { floorTotals, waitMinutes } from '#renderer/supervisor/waits.ts';
import { calmFloor } from './floor.ts';

test('the floor in numbers: sums, and the wait of the one who waits longest', () => {
  expect(floorTotals(calmFloor(0).services)).toEqual({
    waiting: 48,
    longestWaitMs: 48 * 60_000,
    issuedToday: 324,
    doneToday: 276,
  });
});

test('a floor without services waits for nobody', () => {
  expect(floorTotals([])).toEqual({ waiting: 0, longestWaitMs: 0, issuedToday: 0, doneToday: 0 });
});

test('a wait is told in whole minutes', () => {
  expect([0, 59_999, 60_000].map(waitMinutes)).toEqual([0, 0, 1]);
});
