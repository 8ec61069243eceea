/** What kind of day it is. */
export type DayPlan = {
  readonly seed: number;
  readonly visits: number;
  readonly counters: number;
  readonly kiosks: number;
  /** Kiosks that lose the network between 09:00 and 10:00. */
  readonly cutKiosks: number;
  /** At most this long between an officer's look at the line and the press of the key, ms: in between others may be quicker. */
  readonly hesitationMs: number;
};

/** A day of a large centre (domain.md §8: 800 a day is 24 counters flat out). */
export const fullDay = (seed: number, cut: boolean): DayPlan => ({
  seed,
  visits: 1_200,
  counters: 30,
  kiosks: 4,
  cutKiosks: cut ? 2 : 0,
  hesitationMs: 1_000,
});

/** The same day in a small centre: as crowded, and quick enough for every test run. */
export const smallDay = (seed: number, cut: boolean): DayPlan => ({
  seed,
  visits: 100,
  counters: 4,
  kiosks: 2,
  cutKiosks: cut ? 1 : 0,
  hesitationMs: 15_000,
});

/** The day itself, a Tuesday. */
export const DAY = '2026-09-15';

const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** Instants of the day, ms since local midnight. */
export const times = {
  counters: 7.5 * HOUR_MS,
  lunch: 11.5 * HOUR_MS,
  afternoon: 13.5 * HOUR_MS,
  close: 17 * HOUR_MS,
  cut: 9 * HOUR_MS,
  mended: 10 * HOUR_MS,
} as const;
