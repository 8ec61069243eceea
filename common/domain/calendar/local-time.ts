import { dayFromNumber, dayNumber, type LocalDay } from './local-day.ts';

/** Asia/Ho_Chi_Minh is UTC+7 all year, without summer time, since 13/06/1975 (tz database): a constant needs no ICU data. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const DAY_MS = 86_400_000;

export type LocalTime = {
  readonly day: LocalDay;
  /** Milliseconds since local midnight. */
  readonly msOfDay: number;
};

/** What the clock on the wall in Vietnam shows at a UTC instant (epoch ms). */
export const toLocalTime = (instant: number): LocalTime => {
  const shifted = instant + VIETNAM_OFFSET_MS;
  const number = Math.floor(shifted / DAY_MS);
  return { day: dayFromNumber(number), msOfDay: shifted - number * DAY_MS };
};

/** The UTC instant (epoch ms) at which a clock in Vietnam shows this day and time. */
export const toInstant = (day: LocalDay, msOfDay: number): number =>
  dayNumber(day) * DAY_MS + msOfDay - VIETNAM_OFFSET_MS;
