import { expect, test } from 'vitest';
import { isWithin, monthsOf, periodSeen } from '#common/domain/report/seen-period.ts';

test('a period that is over is looked at from its end, one that runs from today', () => {
  expect(periodSeen('2026-08-01', '2026-08-31', '2026-09-15').asOf).toBe('2026-08-31');
  expect(periodSeen('2026-09-01', '2026-09-30', '2026-09-15').asOf).toBe('2026-09-15');
});

test('both ends of a period count, and no day does not', () => {
  const period = periodSeen('2026-08-01', '2026-08-31', '2026-09-15');
  expect(['2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01', null].map((day) => isWithin(period, day))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('the months that days touch, also over a year and from the last day of a month', () => {
  expect(monthsOf('2026-01-31', '2026-03-01')).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(monthsOf('2026-12-31', '2027-01-01')).toEqual(['2026-12', '2027-01']);
  expect(monthsOf('2026-09-15', '2026-09-15')).toEqual(['2026-09']);
});
