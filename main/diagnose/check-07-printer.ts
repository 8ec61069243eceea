import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Judgement, ReasonOf } from '#common/domain/diagnosis/self-checks.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What was measured of a printer. */
export type PrinterMeasured =
  /** This terminal has none at this place. */
  | { readonly kind: 'none' }
  /** It cannot be used at all: its address names nothing, or the letters for its papers are missing. */
  | { readonly kind: 'unusable'; readonly why: 'bad-address' | 'fonts-missing'; readonly address: string }
  | {
      readonly kind: 'asked';
      readonly condition: PrinterCondition;
      /** When that was learnt, UTC ms. */
      readonly since: number;
      readonly address: string;
      /** What kind of printer it is, '' while nobody knows. */
      readonly model: string;
      /** When a paper last surely came out of it, UTC ms; null when none is known. */
      readonly lastPrintAt: number | null;
      /** Papers that wait for it. */
      readonly waiting: number;
    };

/** Both printers of a terminal are judged alike: their reasons are one list. */
type PrinterReason = ReasonOf<'printer'>;

const reasonOf = (condition: PrinterCondition): PrinterReason => {
  switch (condition) {
    case 'online':
      return 'ready';
    case 'paper-near-end':
      return 'near-end';
    case 'unknown':
      return 'silent';
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'unreachable':
      return condition;
    default:
      return assertNever(condition);
  }
};

/** Judges a printer by what it said of itself; it serves both printers of a terminal. */
export const judgePrinter = (measured: PrinterMeasured): Judgement<'printer'> => {
  switch (measured.kind) {
    case 'none':
      return { reason: 'none', detail: 'no address in the profile' };
    case 'unusable':
      return { reason: measured.why, values: { address: measured.address }, detail: `address=${measured.address}` };
    case 'asked': {
      const { condition, since, address, model, lastPrintAt, waiting } = measured;
      return {
        reason: reasonOf(condition),
        values: {
          address,
          model,
          waiting,
          sinceAt: since,
          ...(lastPrintAt === null ? {} : { lastPrintAt }),
        },
        detail: `address=${address} model=${model || 'unknown'} condition=${condition} since=${new Date(since).toISOString()} last-print=${lastPrintAt === null ? 'none' : new Date(lastPrintAt).toISOString()} waiting=${waiting}`,
      };
    }
    default:
      return assertNever(measured);
  }
};
