import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

export type ClockBehind = {
  readonly kind: 'clock-behind';
  /** What the clock says, and the day on which this terminal worked already ('YYYY-MM-DD'). */
  readonly clockDay: string;
  readonly lastDay: string;
};

/**
 * Whether the machine's clock is before a day on which it worked already (a dead battery, a clock set to last year): a paper of now would bear a
 * date that was not. Null while it is right; the hub's time, where it was heard, is counted in.
 */
export const clockBehind = (store: Pick<TerminalStore, 'now' | 'today'>): ClockBehind | null => {
  const clockDay = businessDay(store.now());
  const lastDay = store.today();
  return clockDay < lastDay ? { kind: 'clock-behind', clockDay, lastDay } : null;
};
