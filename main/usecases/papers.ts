import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { printJobById, printJobOf } from '#main/store/print-jobs.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Another paper of a ticket or a dossier (in lại): one copy more, marked so. Null when there never was one. */
export const printAgain = ({ store }: TerminalContext, of: string, requestId: string): PrintJob | null => {
  const job = printJobOf(store.db, of) ?? printJobById(store.db, of);
  if (job === null) return null;
  const open = job.state === 'pending' || job.state === 'sending';
  if (!open && store.entityOfRequest('floor', requestId) === null) {
    store.append([
      { t: 'print.again', id: job.id, uid: requestId, d: { copy: job.state === 'failed' ? job.copy : job.copy + 1 } },
    ]);
  }
  return printJobById(store.db, job.id);
};

/** The answer to "has the paper come out?" for a job nobody can be sure of: yes settles it, no prints a marked copy. */
export const confirmPaper = (
  { store }: TerminalContext,
  id: string,
  cameOut: boolean,
  requestId: string,
): PrintJob | null => {
  const job = printJobById(store.db, id);
  if (job === null) return null;
  if (job.state === 'unknown' && store.entityOfRequest('floor', requestId) === null) {
    store.append([
      cameOut
        ? { t: 'print.printed', id, uid: requestId, d: { by: 'person' } }
        : { t: 'print.again', id, uid: requestId, d: { copy: job.copy + 1 } },
    ]);
  }
  return printJobById(store.db, id);
};
