import { dueAt, type DueQuestion } from '#common/domain/calendar/due-at.ts';
import { addOfficeTime, officeTimeBetween } from '#common/domain/calendar/office-time.ts';
import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { SupplementPolicy } from './dossier-rules.ts';

/** A stretch in which the time limit of a dossier did not run. All instants are UTC, epoch ms. */
export type Stop = {
  /** The due instant before the stop. */
  readonly dueAt: number;
  readonly stoppedAt: number;
  readonly resumedAt: number;
  readonly calendar: WorkingCalendar;
};

/**
 * The new due instant after a stop: the old one, later by the office time that was waited. For money asked for and paid (T9/T10), and for papers where the
 * centre has the pausing policy.
 */
export const dueAfterPause = ({ dueAt: due, stoppedAt, resumedAt, calendar }: Stop): number =>
  addOfficeTime(due, officeTimeBetween(stoppedAt, resumedAt, calendar), calendar);

/**
 * The new due instant after missing papers came and the dossier is complete (`resumedAt`): by the law the whole limit anew from then on ('restart', Decree
 * 61/2018 Art 19.4), or the old instant later by the office time waited ('pause', as the running systems do; domain.md §1.4).
 */
export const dueAfterSupplement = (
  policy: SupplementPolicy,
  limit: Omit<DueQuestion, 'receivedAt' | 'calendar'>,
  stop: Stop,
): number => {
  switch (policy) {
    case 'restart':
      return dueAt({ ...limit, receivedAt: stop.resumedAt, calendar: stop.calendar }).dueAt;
    case 'pause':
      return dueAfterPause(stop);
    default:
      return assertNever(policy);
  }
};
