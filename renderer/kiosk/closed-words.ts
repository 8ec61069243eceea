import type { TFunction } from 'i18next';
import { formatDay, formatTime } from '#common/domain/calendar/format-local.ts';
import { weekdayOf } from '#common/domain/calendar/local-day.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { assertNever } from '#common/kit/assert-never.ts';

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

/** The sentence about it: when to come back, or whom to ask. `t` speaks the namespace `kiosk`. */
export const reopeningWords = (t: TFunction<'kiosk'>, again: Reopening): string => {
  switch (again.kind) {
    case 'today':
      return t('closed.again-today', { time: again.time });
    case 'other-day':
      return t('closed.again-on', { time: again.time, date: again.date, weekday: t(`weekday.${again.weekday}`) });
    case 'unknown':
      return t('closed.again-unknown');
    default:
      return assertNever(again);
  }
};
