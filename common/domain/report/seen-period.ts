import { addDays, type LocalDay } from '../calendar/local-day.ts';

/** The days of a report (kỳ báo cáo), both counted; business days as dossiers and movements of money are written down with. */
export type SeenPeriod = {
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** The day at whose end the period is looked at: its last one, or today while it goes on. */
  readonly asOf: LocalDay;
};

/** A period as it is seen today: what stands open is counted at the end of its last day, or now while it still runs. */
export const periodSeen = (first: LocalDay, last: LocalDay, today: LocalDay): SeenPeriod => ({
  first,
  last,
  asOf: last < today ? last : today,
});

/** Whether a day lies in the period; null lies nowhere. */
export const isWithin = ({ first, last }: SeenPeriod, day: LocalDay | null): boolean =>
  day !== null && first <= day && day <= last;

/** The months 'YYYY-MM' that the days from one to another touch, in order. */
export const monthsOf = (first: LocalDay, last: LocalDay): readonly string[] => {
  const months: string[] = [];
  for (let day = first; day.slice(0, 7) <= last.slice(0, 7); day = addDays(`${day.slice(0, 7)}-28`, 4)) {
    months.push(day.slice(0, 7));
  }
  return months;
};
