/** How long ago, in the unit people would say it in; `key` is one of locales supervisor `ago`. */
export type Ago = { readonly key: 'ago.now' | 'ago.minutes' | 'ago.hours' | 'ago.days'; readonly count: number };

const minuteMs = 60_000;

/** The time from an instant to now (both UTC ms), rounded down; a clock slightly ahead counts as now. */
export const timeAgo = (instant: number, now: number): Ago => {
  const minutes = Math.floor((now - instant) / minuteMs);
  if (minutes < 1) return { key: 'ago.now', count: 0 };
  if (minutes < 60) return { key: 'ago.minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { key: 'ago.hours', count: hours } : { key: 'ago.days', count: Math.floor(hours / 24) };
};
