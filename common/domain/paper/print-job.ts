import { assertNever } from '#common/kit/assert-never.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';

/**
 * A paper to be printed, and what became of it. `sending` is written down before the first byte leaves: if the program dies then,
 * the paper may or may not be out, and only a person or a marked reprint can settle it (devices.md §8.2).
 */
export type PrintJob = {
  readonly id: string;
  readonly term: string;
  readonly printer: string;
  readonly what: OpOf<'print.request'>['d']['what'];
  readonly of: string;
  /** What staff call it: a ticket number or a dossier code. */
  readonly title: string;
  /** 1 for the first paper; 2 and more carry "IN LẠI" (see reprintsOf). */
  readonly copy: number;
  readonly state: 'pending' | 'sending' | 'printed' | 'unknown' | 'failed' | 'cancelled';
  readonly attempt: number;
  readonly cause: string | null;
  /** Cuts the printer had counted before the last attempt; null where it does not count them. */
  readonly cutsBefore: number | null;
  /** What the cutter's counter said after a break: a hint for whoever looks, not a proof (devices.md §8.1). */
  readonly hint: 'cut' | 'not-cut' | null;
  readonly requestedAt: number;
  readonly changedAt: number;
};

/** The n of "IN LẠI lần n", on paper and on screens: how often it was printed again. Copy 2 is the first reprint. */
export const reprintsOf = (copy: number): number => copy - 1;

/** Whether nobody has to do anything about it any more. */
export const isSettled = (state: PrintJob['state']): boolean => state === 'printed' || state === 'cancelled';

/** Whether only a person can settle it. What a queue of the system took is not asked about one by one: it can never confirm anything. */
export const needsPerson = ({ state, cause }: PrintJob): boolean =>
  state === 'failed' || (state === 'unknown' && cause !== 'cannot-confirm');

export type PrintJobOp = OpOf<OpTypeOf<'print-job'>>;

const stub = (op: PrintJobOp, term: string): PrintJob => ({
  id: op.id,
  term,
  printer: '',
  what: 'ticket',
  of: '',
  title: '',
  copy: 1,
  state: 'pending',
  attempt: 0,
  cause: null,
  cutsBefore: null,
  hint: null,
  requestedAt: happenedAt(op),
  changedAt: happenedAt(op),
});

/**
 * The next state of a print job. What a printer did is a fact and always counts; a wish (move, cancel) that comes after the paper went
 * to the printer changes nothing.
 */
export const foldPrintJob = (before: PrintJob | null, { op, term, verdict }: Applied<PrintJobOp>): PrintJob | null => {
  if (isVoid(verdict)) return before;
  const job = { ...(before ?? stub(op, term)), changedAt: happenedAt(op) };
  switch (op.t) {
    case 'print.request': {
      const { what, of, title, printer, copy, at = term } = op.d;
      return { ...job, term: at, what, of, title, printer, copy, requestedAt: happenedAt(op) };
    }
    case 'print.sending':
      return {
        ...job,
        state: 'sending',
        attempt: op.d.attempt,
        cause: null,
        hint: null,
        cutsBefore: op.d.cuts ?? null,
        printer: op.d.printer ?? job.printer,
      };
    case 'print.printed':
      return { ...job, state: 'printed', cause: null };
    case 'print.unknown':
      return { ...job, state: 'unknown', cause: op.d.cause };
    case 'print.failed':
      return { ...job, state: 'failed', cause: op.d.cause };
    case 'print.again':
      return { ...job, state: 'pending', copy: op.d.copy, cause: null, printer: op.d.printer ?? job.printer };
    case 'print.move':
      return job.state === 'pending' ? { ...job, printer: op.d.printer } : before;
    case 'print.cancel':
      return job.state === 'pending' || job.state === 'failed' ? { ...job, state: 'cancelled', cause: null } : before;
    case 'print.hint':
      return job.state === 'unknown' ? { ...job, hint: op.d.cut ? 'cut' : 'not-cut' } : before;
    default:
      return assertNever(op);
  }
};
