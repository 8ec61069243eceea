import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber } from '#common/domain/calendar/local-day.ts';
import { periodNames, periodOf } from '#common/domain/report/report-period.ts';

test('the periods of a Tuesday in September, and of the first of January', () => {
  const of = (today: string) =>
    Object.fromEntries(
      periodNames.map((name) => {
        const { from, to } = periodOf(name, today);
        return [name, `${from} ${to}`];
      }),
    );
  expect(of('2026-09-15')).toEqual({
    today: '2026-09-15 2026-09-15',
    yesterday: '2026-09-14 2026-09-14',
    week: '2026-09-14 2026-09-15',
    month: '2026-09-01 2026-09-15',
    'last-month': '2026-08-01 2026-08-31',
    quarter: '2026-07-01 2026-09-15',
    year: '2026-01-01 2026-09-15',
  });
  expect(of('2027-01-01')).toMatchObject({
    yesterday: '2026-12-31 2026-12-31',
    week: '2026-12-28 2027-01-01',
    'last-month': '2026-12-01 2026-12-31',
  });
});

test('no period ends after today or begins after it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...periodNames), (number, name) => {
      const today = dayFromNumber(number);
      const { from, to } = periodOf(name, today);
      expect(from <= to && to <= today).toBe(true);
    }),
  );
});
