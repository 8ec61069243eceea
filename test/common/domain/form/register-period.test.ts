import { expect, test } from 'vitest';
import {
  calendarDaysOf,
  daysOf,
  periodText,
  registerPeriodSchema,
  type RegisterPeriod,
} from '#common/domain/form/register-period.ts';

test.each<[RegisterPeriod, readonly [string, string], string]>([
  [{ span: 'day', day: '2026-09-15' }, ['2026-09-15', '2026-09-15'], 'Ngày 15/09/2026'],
  [{ span: 'month', day: '2026-09-15' }, ['2026-09-01', '2026-09-31'], 'Tháng 09 năm 2026'],
  [{ span: 'year', day: '2026-09-15' }, ['2026-01-01', '2026-12-31'], 'Năm 2026'],
  [
    { span: 'days', day: '2026-08-28', to: '2026-09-03' },
    ['2026-08-28', '2026-09-03'],
    'Từ ngày 28/08/2026 đến ngày 03/09/2026',
  ],
  [{ span: 'days', day: '2026-08-28' }, ['2026-08-28', '2026-08-28'], 'Từ ngày 28/08/2026 đến ngày 28/08/2026'],
  [
    { span: 'days', day: '2026-08-28', to: '2026-08-01' },
    ['2026-08-28', '2026-08-28'],
    'Từ ngày 28/08/2026 đến ngày 28/08/2026',
  ],
])('the register of %j has the days %j', (period, [first, last], text) => {
  expect(daysOf(period)).toEqual({ first, last });
  expect(periodText(period)).toBe(text);
  expect(registerPeriodSchema.safeParse(period).success).toBe(true);
});

test.each([
  ['month', '2026-02-09', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['year', '2026-02-09', '2026-01-01', '2026-12-31'],
  ['day', '2026-02-09', '2026-02-09', '2026-02-09'],
] as const)('a %s with %s in it is, in days of the calendar, %s to %s', (span, day, first, last) => {
  expect(calendarDaysOf({ span, day })).toEqual({ first, last });
});
