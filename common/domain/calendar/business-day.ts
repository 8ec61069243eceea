import type { LocalDay } from './local-day.ts';
import { toInstant, toLocalTime } from './local-time.ts';

/** The business day turns over at 03:00 local time: work finished after midnight still belongs to the day on which it began. */
export const ROLLOVER_MS = 3 * 3_600_000;

/** The business day (ngày làm việc của sổ) of a UTC instant (epoch ms). Stored with the record, never derived again later. */
export const businessDay = (instant: number): LocalDay => toLocalTime(instant - ROLLOVER_MS).day;

/** First instant (UTC, epoch ms) of a business day. */
export const businessDayStart = (day: LocalDay): number => toInstant(day, ROLLOVER_MS);
