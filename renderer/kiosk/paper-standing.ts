import type { PaperView, PrinterCondition } from '#common/ipc/views.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What the citizen must know about the paper of the ticket (phiếu). */
export type PaperStanding =
  | { readonly kind: 'coming' }
  | { readonly kind: 'out' }
  /** It may lie in the tray or not: a person must look. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'trouble'; readonly trouble: PaperTrouble }
  /** This kiosk prints nothing. */
  | { readonly kind: 'none' };

export type PaperTrouble = Exclude<PrinterCondition, 'online' | 'paper-near-end'>;

const troubleOf = (condition: PrinterCondition | null): PaperTrouble | null =>
  condition === null || condition === 'online' || condition === 'paper-near-end' ? null : condition;

/** Reads the state of a print job as the citizen's matter: wait, take it, or keep the number from the screen. */
export const paperStanding = (paper: PaperView | null): PaperStanding => {
  if (paper === null) return { kind: 'none' };
  switch (paper.state) {
    case 'printed':
      return { kind: 'out' };
    case 'unknown':
      return { kind: 'unsure' };
    case 'failed':
      return { kind: 'trouble', trouble: troubleOf(paper.trouble) ?? 'error' };
    case 'pending':
    case 'sending': {
      const trouble = troubleOf(paper.trouble);
      return trouble === null ? { kind: 'coming' } : { kind: 'trouble', trouble };
    }
    case 'cancelled':
      return { kind: 'none' };
    default:
      return assertNever(paper.state);
  }
};
