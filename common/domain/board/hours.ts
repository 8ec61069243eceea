import { z } from 'zod';
import { toLocalTime } from '../calendar/local-time.ts';

const minuteSchema = z.number().int().min(0).max(1439);

/** A part of each day, in minutes after midnight in Vietnam; `to` before `from` goes over midnight. */
export const hoursSchema = z.object({ from: minuteSchema, to: minuteSchema });
export type Hours = z.infer<typeof hoursSchema>;

/** Whether an instant (UTC ms) lies within these hours: `from` does, `to` does not. Equal ends are no time at all. */
export const isWithin = (at: number, { from, to }: Hours): boolean => {
  const minute = Math.floor(toLocalTime(at).msOfDay / 60_000);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
};
