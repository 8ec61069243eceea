import { addDays, makeLocalDay, weekdayOf, type LocalDay } from '#common/domain/calendar/local-day.ts';

/** The periods reports are asked for by name (kỳ báo cáo), in the order of the list. Weeks begin on Monday. */
export const periodNames = ['today', 'yesterday', 'week', 'month', 'last-month', 'quarter', 'year'] as const;
export type PeriodName = (typeof periodNames)[number];

/** The first day of the month that is `months` after the day's own. */
const monthStart = (day: LocalDay, months: number): LocalDay => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  // A first of a month is a day of the calendar.
  return makeLocalDay(Math.floor(count / 12), (count % 12) + 1, 1) ?? day;
};

/** Months since the quarter or the year of this day began. */
const monthsInto = (day: LocalDay, length: number): number => (Number(day.slice(5, 7)) - 1) % length;

/** First and last day of a period by name, seen from `today`. A period that goes on ends today: nothing of it lies in the future. */
export const periodOf = (name: PeriodName, today: LocalDay): { readonly from: LocalDay; readonly to: LocalDay } => {
  switch (name) {
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, -((weekdayOf(today) + 6) % 7)), to: today };
    case 'month':
      return { from: monthStart(today, 0), to: today };
    case 'last-month':
      return { from: monthStart(today, -1), to: addDays(monthStart(today, 0), -1) };
    case 'quarter':
      return { from: monthStart(today, -monthsInto(today, 3)), to: today };
    case 'year':
      return { from: monthStart(today, -monthsInto(today, 12)), to: today };
    default:
      return { from: today, to: today };
  }
};
