import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { DEFAULT_DOSSIER_RULES } from './dossier-rules.ts';

/** Trước hạn, đúng hạn, quá hạn: as the process slip (06) and the national report count. */
export type Timeliness = 'early' | 'on-time' | 'late';

/** How a result at `resultAt` stands to its due instant (both UTC ms): days in Vietnam are compared, not times of day (domain.md §1.4). */
export const timeliness = (dueAt: number, resultAt: number): Timeliness => {
  const due = toLocalTime(dueAt).day;
  const result = toLocalTime(resultAt).day;
  if (result === due) return 'on-time';
  return result < due ? 'early' : 'late';
};

export type DueStanding = 'none' | 'due-soon' | 'overdue';

const HOUR_MS = 3_600_000;

/**
 * How an unfinished dossier stands now (UTC ms): marked from 24 hours before it is due, overdue once a result would count as late – from the day after the due
 * day on, so that nothing is ever shown overdue and then reported on time.
 */
export const standingOfDue = (
  now: number,
  dueAt: number,
  dueSoonHours = DEFAULT_DOSSIER_RULES.dueSoonHours,
): DueStanding => {
  if (timeliness(dueAt, now) === 'late') return 'overdue';
  return now >= dueAt - dueSoonHours * HOUR_MS ? 'due-soon' : 'none';
};
