import { dayNumber } from '#common/domain/calendar/local-day.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';

/** How a dossier stands to its due date, counted in days of Vietnam. `paused`: its clock stands still. */
export type DueWords = {
  readonly kind: 'none' | 'left' | 'today' | 'overdue' | 'paused' | 'early' | 'on-time' | 'late';
  readonly days: number;
};

const paused: ReadonlySet<BusinessState> = new Set(['waiting-supplement', 'waiting-payment', 'withdrawn']);
const over: ReadonlySet<BusinessState> = new Set(['refused', 'stopped', 'registered', 'unknown']);

const daysFrom = (from: number, to: number): number =>
  dayNumber(toLocalTime(to).day) - dayNumber(toLocalTime(from).day);

/** "còn 3 ngày", "hẹn hôm nay", "quá hạn 2 ngày", or how it ended: days are compared, not hours (domain.md §1.4). `now` is UTC ms. */
export const dueWords = (
  { state, dueAt, resultAt }: Pick<DossierView, 'state' | 'dueAt' | 'resultAt'>,
  now: number,
): DueWords => {
  if (dueAt === null || over.has(state)) return { kind: 'none', days: 0 };
  if (paused.has(state)) return { kind: 'paused', days: 0 };
  if (resultAt !== null) {
    const days = daysFrom(resultAt, dueAt);
    if (days === 0) return { kind: 'on-time', days };
    return days > 0 ? { kind: 'early', days } : { kind: 'late', days: -days };
  }
  const days = daysFrom(now, dueAt);
  if (days === 0) return { kind: 'today', days };
  return days > 0 ? { kind: 'left', days } : { kind: 'overdue', days: -days };
};
