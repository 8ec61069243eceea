import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { printJobById } from '#main/store/print-jobs.ts';
import type { TerminalContext } from './terminal-context.ts';

export type ChecklistOutcome =
  | { readonly kind: 'asked'; readonly job: PrintJob }
  | { readonly kind: 'no-printer' }
  | { readonly kind: 'no-such-procedure' };

/** The list of papers to bring for a procedure (danh sách giấy tờ), asked for at this terminal's printer. The same request prints once. */
export const printChecklist = (terminal: TerminalContext, code: string, requestId: string): ChecklistOutcome => {
  const { store, site, profile, newId } = terminal;
  const procedure = site.offered(code);
  if (procedure === null) return { kind: 'no-such-procedure' };
  if (profile.printer === undefined) return { kind: 'no-printer' };
  const known = store.entityOfRequest('floor', requestId);
  const id = known ?? newId();
  if (known === null) {
    store.append([
      {
        t: 'print.request',
        id,
        uid: requestId,
        d: { what: 'checklist', of: code, title: procedure.shortNameVi, printer: 'main', copy: 1 },
      },
    ]);
  }
  const job = printJobById(store.db, id);
  if (job === null) throw new Error('A paper was asked for and is not there');
  return { kind: 'asked', job };
};

/** A list of papers that was asked for at this terminal; null for any other paper. */
export const checklistJob = ({ store }: TerminalContext, id: string): PrintJob | null => {
  const job = printJobById(store.db, id);
  return job !== null && job.what === 'checklist' && job.term === store.term ? job : null;
};
