import type { ReportWish } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { daysBetween, makeSheet, type SheetOutcome } from './make-sheet.ts';
import { slicesOf } from './slices.ts';

export type ReportMaker = {
  /** Makes a report. The one that is being made meanwhile is given up, unless it is the same. */
  readonly make: (wish: ReportWish) => Promise<SheetOutcome>;
  /** Days read of those to read; null while nothing is made. */
  readonly progress: () => { readonly done: number; readonly whole: number } | null;
};

/** Makes reports one at a time: a window shows one, and two at once would each take twice as long. `clock` counts ms and never goes back. */
export const reportMaker = (terminal: TerminalContext, clock: () => number): ReportMaker => {
  type Job = { readonly key: string; readonly whole: number; done: number; readonly outcome: Promise<SheetOutcome> };
  const desk: { job: Job | null } = { job: null };
  return {
    progress: () => (desk.job === null ? null : { done: desk.job.done, whole: desk.job.whole }),
    make: (wish) => {
      const key = JSON.stringify(wish);
      if (desk.job?.key === key) return desk.job.outcome;
      const state = { done: 0 };
      const slices = slicesOf(
        clock,
        () => desk.job === job,
        () => {
          state.done += 1;
        },
      );
      const job: Job = {
        key,
        whole: daysBetween(wish.from, wish.to).length,
        get done() {
          return state.done;
        },
        outcome: Promise.resolve()
          .then(() => makeSheet(terminal, wish, slices))
          .finally(() => {
            if (desk.job === job) desk.job = null;
          }),
      };
      desk.job = job;
      return job.outcome;
    },
  };
};
