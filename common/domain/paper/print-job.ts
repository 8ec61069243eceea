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
  readonly what: 'ticket' | 'receipt';
  readonly of: string;
  /** What staff call it: a ticket number or a dossier code. */
  readonly title: string;
  /** 1 for the first paper; 2 and more carry "IN LẠI". */
  readonly copy: number;
  readonly state: 'pending' | 'sending' | 'printed' | 'unknown' | 'failed';
  readonly attempt: number;
  readonly cause: string | null;
  readonly requestedAt: number;
  readonly changedAt: number;
};

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
  requestedAt: happenedAt(op),
  changedAt: happenedAt(op),
});

/** The next state of a print job. */
export const foldPrintJob = (before: PrintJob | null, { op, term, verdict }: Applied<PrintJobOp>): PrintJob | null => {
  if (isVoid(verdict)) return before;
  const job = { ...(before ?? stub(op, term)), changedAt: happenedAt(op) };
  switch (op.t) {
    case 'print.request': {
      const { what, of, title, printer, copy } = op.d;
      return { ...job, term, what, of, title, printer, copy, requestedAt: happenedAt(op) };
    }
    case 'print.sending':
      return { ...job, state: 'sending', attempt: op.d.attempt, cause: null };
    case 'print.printed':
      return { ...job, state: 'printed', cause: null };
    case 'print.unknown':
      return { ...job, state: 'unknown', cause: op.d.cause };
    case 'print.failed':
      return { ...job, state: 'failed', cause: op.d.cause };
    case 'print.again':
      return { ...job, state: 'pending', copy: op.d.copy, cause: null };
    default:
      return assertNever(op);
  }
};
