import { addDays } from '../calendar/local-day.ts';
import { toInstant, toLocalTime } from '../calendar/local-time.ts';
import type { BackupSettings } from './backup-settings.ts';
import type { PlaceRecord } from './place-records.ts';

const MINUTE_MS = 60_000;

/** The last moment (UTC ms) at or before `now` at which a daily backup was due; null while none is planned. */
export const lastDue = ({ at, places }: BackupSettings, now: number): number | null => {
  if (at === null || places.length === 0) return null;
  const { day } = toLocalTime(now);
  const today = toInstant(day, at * MINUTE_MS);
  return today <= now ? today : toInstant(addDays(day, -1), at * MINUTE_MS);
};

/** The next moment (UTC ms) at which one is due, for people to read. */
export const nextDue = (settings: BackupSettings, now: number): number | null => {
  const last = lastDue(settings, now);
  return last === null || settings.at === null
    ? null
    : toInstant(addDays(toLocalTime(last).day, 1), settings.at * MINUTE_MS);
};

/**
 * The places in which a backup should be made now: one was due since the last that succeeded there, also while the machine was off. Where it failed it
 * is tried again after `retryMs`, so that a stick that is put back in is found; where it succeeded it is not made again for another place's
 * sake. What lies ahead of `now` was written down by a clock that was wrong, and counts for nothing. Pure; instants are UTC ms.
 */
export const placesDue = (
  settings: BackupSettings,
  records: readonly PlaceRecord[],
  now: number,
  retryMs: number,
): readonly string[] => {
  const due = lastDue(settings, now);
  if (due === null) return [];
  const isSince = (at: number): boolean => at >= due && at <= now;
  return settings.places.filter((place) => {
    const known = records.find((record) => record.place === place);
    if (known === undefined) return true;
    if (known.goodAt !== null && isSince(known.goodAt)) return false;
    return !isSince(known.triedAt) || now - known.triedAt >= retryMs;
  });
};

/** A backup that is older than this is a concern of the supervisor: a day and what a stick that was forgotten once may take. */
export const BACKUP_LATE_MS = 36 * 3_600_000;

/** Whether the last good one (UTC ms) is too old, or was never, or carries the time of a clock that ran ahead. */
export const isBackupLate = (goodAt: number | null, now: number): boolean =>
  goodAt === null || goodAt > now || now - goodAt > BACKUP_LATE_MS;
