import { z } from 'zod';
import { formatDay } from '../calendar/format-local.ts';
import { addDays, isLocalDay, type LocalDay } from '../calendar/local-day.ts';

/** Which days a print of the register (Mẫu 07) shows: those of the day, the month or the year in which `day` lies, or all from `day` to `to`. */
export const registerPeriodSchema = z.strictObject({
  span: z.enum(['day', 'month', 'year', 'days']),
  day: z.string().refine(isLocalDay),
  to: z.string().refine(isLocalDay).optional(),
});
export type RegisterPeriod = Readonly<z.infer<typeof registerPeriodSchema>>;

/** First and last day of a period, as text that days compare with. */
export const daysOf = ({ span, day, to }: RegisterPeriod): { readonly first: LocalDay; readonly last: LocalDay } => {
  if (span === 'day') return { first: day, last: day };
  if (span === 'days') return { first: day, last: to !== undefined && to > day ? to : day };
  const start = span === 'month' ? day.slice(0, 7) : day.slice(0, 4);
  return span === 'month'
    ? { first: `${start}-01`, last: `${start}-31` }
    : { first: `${start}-01-01`, last: `${start}-12-31` };
};

/** The same as days of the calendar: a month ends with its own last day. */
export const calendarDaysOf = (period: RegisterPeriod): { readonly first: LocalDay; readonly last: LocalDay } => {
  const { first, last } = daysOf(period);
  return { first, last: period.span === 'month' ? addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) : last };
};

/** The period in the words of the register. */
export const periodText = (period: RegisterPeriod): string => {
  const { span, day } = period;
  if (span === 'day') return `Ngày ${formatDay(day)}`;
  if (span === 'days') return `Từ ngày ${formatDay(day)} đến ngày ${formatDay(daysOf(period).last)}`;
  return span === 'month' ? `Tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}` : `Năm ${day.slice(0, 4)}`;
};

/** What the register of a year that has ended says of itself (Circular 01/2018 Art 9: opened yearly, closed at its end); '' while the year runs. */
export const closedText = ({ day }: RegisterPeriod, today: LocalDay, total: number): string => {
  const year = day.slice(0, 4);
  return year < today.slice(0, 4) ? `Sổ năm ${year} đã khóa ngày 31/12/${year}, tổng số ${total} hồ sơ.` : '';
};
