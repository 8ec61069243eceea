import { formatDay, formatTime } from '#common/domain/calendar/format-local.ts';
import { weekdayOf } from '#common/domain/calendar/local-day.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';

/** When a closed service gives numbers again, as a person says it. */
export type Reopening =
  | { readonly kind: 'today'; readonly time: string }
  /** `weekday`: 0 = Sunday … 6 = Saturday. */
  | { readonly kind: 'other-day'; readonly time: string; readonly date: string; readonly weekday: number }
  | { readonly kind: 'unknown' };

/** Puts an opening (UTC ms) in words, seen from `now` (UTC ms). */
export const reopening = (reopensAt: number | null, now: number): Reopening => {
  if (reopensAt === null) return { kind: 'unknown' };
  const { day } = toLocalTime(reopensAt);
  const time = formatTime(reopensAt);
  if (day === toLocalTime(now).day) return { kind: 'today', time };
  return { kind: 'other-day', time, date: formatDay(day), weekday: weekdayOf(day) };
};
