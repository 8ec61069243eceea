import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What was measured of the machine's clock. */
export type ClockMeasured = {
  /** The machine's own clock, UTC ms. */
  readonly now: number;
  /** Hub clock minus this one at last contact, ms; null while no hub was heard since the start. */
  readonly offset: number | null;
  /** The machine's time zone, IANA name. */
  readonly zone: string;
};

const DRIFTING_MS = 30_000;
/** As in the status strip: further away it is wrong (sync.md, Time). */
const WRONG_MS = 120_000;
const YEARS = { first: 2026, last: 2060 } as const;
const home = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', 'Asia/Jakarta', 'Etc/GMT-7']);

/** Judges the clock: a plausible year, near the hub's clock, Vietnamese time. */
export const judgeClock = ({ now, offset, zone }: ClockMeasured): Judgement<'clock'> => {
  const year = new Date(now).getUTCFullYear();
  const seconds = offset === null ? 0 : Math.round(Math.abs(offset) / 1000);
  const values = { nowAt: now, seconds, zone, year };
  const detail = `now=${new Date(now).toISOString()} offset=${offset ?? 'unknown'} zone=${zone}`;
  const distance = Math.abs(offset ?? 0);
  if (year < YEARS.first || year > YEARS.last) return { reason: 'impossible-year', values, detail };
  if (distance > WRONG_MS) return { reason: 'wrong', values, detail };
  if (distance > DRIFTING_MS) return { reason: 'drifting', values, detail };
  if (!home.has(zone)) return { reason: 'other-zone', values, detail };
  return { reason: offset === null ? 'no-hub-yet' : 'right', values, detail };
};
