import { reprintsOf } from '#common/domain/paper/print-job.ts';
import type { CentreJob } from '#common/ipc/print-centre-calls.ts';
import type { PrinterCondition } from '#common/ipc/views.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What a person may do with a paper in the print centre. */
export type CentreAct = 'came-out' | 'not' | 'again' | 'cancel';

/** A paper in words (keys of print-centre.json) and what can be done with it. */
export type CentreLine = {
  readonly key: string;
  readonly tone: 'calm' | 'good' | 'act';
  /** A second sentence, or null. */
  readonly hint: string | null;
  readonly acts: readonly CentreAct[];
};

/** Where a paper stands and what a person may do about it. An unsure paper is a question, never a guess; what the cutter counted is a hint. */
export const centreLine = ({ state, hint, cannotConfirm }: CentreJob): CentreLine => {
  switch (state) {
    case 'unknown':
      return {
        key: cannotConfirm ? 'state.handed-over' : 'state.unknown',
        tone: cannotConfirm ? 'calm' : 'act',
        hint: hint === null ? null : `hint.${hint}`,
        acts: ['came-out', 'not'],
      };
    case 'failed':
      return { key: 'state.failed', tone: 'act', hint: null, acts: ['again', 'cancel'] };
    case 'pending':
      return { key: 'state.pending', tone: 'calm', hint: null, acts: ['cancel'] };
    case 'sending':
      return { key: 'state.sending', tone: 'calm', hint: null, acts: [] };
    case 'printed':
      return { key: 'state.printed', tone: 'good', hint: null, acts: ['again'] };
    case 'cancelled':
      return { key: 'state.cancelled', tone: 'calm', hint: null, acts: ['again'] };
    default:
      return assertNever(state);
  }
};

/** How many papers only a person can answer for; what the system's queue took is not asked about one by one. */
export const pressingCount = (jobs: readonly CentreJob[]): number =>
  jobs.filter(({ state, cannotConfirm }) => state === 'failed' || (state === 'unknown' && !cannotConfirm)).length;

/** The mark on this copy: null on the first, else how often it was printed again. */
export const markOf = ({ copy }: CentreJob): number | null => (copy === 1 ? null : reprintsOf(copy));

/** How loud a printer's condition is said: act: somebody must go there; soon: near the end of the roll; calm. */
export const loudnessOf = (condition: PrinterCondition): 'act' | 'soon' | 'calm' => {
  switch (condition) {
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'unreachable':
      return 'act';
    case 'paper-near-end':
      return 'soon';
    case 'online':
    case 'unknown':
      return 'calm';
    default:
      return assertNever(condition);
  }
};
