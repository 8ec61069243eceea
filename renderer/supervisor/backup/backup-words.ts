import { addDays } from '#common/domain/calendar/local-day.ts';
import { formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';

/** A moment as people say it: `key` is one of locales backup `when`, `time` is HH:mm, or with the date where it is further away. */
export type When = { readonly key: 'today' | 'yesterday' | 'tomorrow' | 'other'; readonly time: string };

/** How a moment is said now; both are UTC ms. */
export const whenOf = (at: number, now: number): When => {
  const today = toLocalTime(now).day;
  const { day } = toLocalTime(at);
  if (day === today) return { key: 'today', time: formatTime(at) };
  if (day === addDays(today, -1)) return { key: 'yesterday', time: formatTime(at) };
  if (day === addDays(today, 1)) return { key: 'tomorrow', time: formatTime(at) };
  return { key: 'other', time: formatDateTime(at) };
};
