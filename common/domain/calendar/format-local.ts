import type { LocalDay } from './local-day.ts';
import { toLocalTime } from './local-time.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A day as people write it here: 'dd/MM/yyyy'. Built by hand, so no locale data can change what stands on paper. */
export const formatDay = (day: LocalDay): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** The day in Vietnam of a UTC instant (epoch ms): 'dd/MM/yyyy'. */
export const formatDate = (instant: number): string => formatDay(toLocalTime(instant).day);

/** The time of day in Vietnam of a UTC instant (epoch ms): 'HH:mm', 24 hours, seconds cut off. */
export const formatTime = (instant: number): string => {
  const minutes = Math.floor(toLocalTime(instant).msOfDay / 60_000);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** 'HH:mm dd/MM/yyyy' in Vietnam of a UTC instant (epoch ms): time first, as the official forms have it. */
export const formatDateTime = (instant: number): string => `${formatTime(instant)} ${formatDate(instant)}`;
