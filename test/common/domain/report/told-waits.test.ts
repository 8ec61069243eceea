import { expect, test } from 'vitest';
import { toldWaits } from '#common/domain/report/told-waits.ts';

const wait = (low: number, high: number, minutes: number, service = 'A') => ({
  service,
  told: { low, high },
  waitedMs: minutes * 60_000,
});

test('each wait is shorter, within or longer than told, and the error has a size and a sign', () => {
  expect(
    toldWaits([wait(10, 20, 5), wait(10, 20, 10), wait(10, 20, 20), wait(10, 20, 29), wait(0, 4, 2, 'B')]),
  ).toEqual([
    { service: 'A', people: 4, shorter: 1, within: 2, longer: 1, meanError: 8.5, bias: 1 },
    { service: 'B', people: 1, shorter: 0, within: 1, longer: 0, meanError: 0, bias: 0 },
  ]);
});

test('no told wait is no row', () => {
  expect(toldWaits([])).toEqual([]);
});
