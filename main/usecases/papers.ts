import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { printJobById, printJobOf } from '#main/store/print-jobs.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Another paper of a ticket or a dossier (in lại): one copy more, marked so. Null when there never was one. `by`: who asks, where that is a supervisor. */
export const printAgain = (
  { store }: TerminalContext,
  of: string,
  requestId: string,
  by: string | null = null,
): PrintJob | null => {
  const job = printJobOf(store.db, of) ?? printJobById(store.db, of);
  if (job === null) return null;
  const open = job.state === 'pending' || job.state === 'sending';
  if (!open && store.entityOfRequest('floor', requestId) === null) {
    const copy = job.state === 'failed' ? job.copy : job.copy + 1;
    store.append([{ t: 'print.again', id: job.id, uid: requestId, by, d: { copy } }]);
  }
  return printJobById(store.db, job.id);
};

/** The answer to "has the paper come out?" for a job nobody can be sure of: yes settles it, no prints a marked copy. */
export const confirmPaper = (
  { store }: TerminalContext,
  id: string,
  cameOut: boolean,
  requestId: string,
  by: string | null = null,
): PrintJob | null => {
  const job = printJobById(store.db, id);
  if (job === null) return null;
  if (job.state === 'unknown' && store.entityOfRequest('floor', requestId) === null) {
    store.append([
      cameOut
        ? { t: 'print.printed', id, uid: requestId, by, d: { by: 'person' } }
        : { t: 'print.again', id, uid: requestId, by, d: { copy: job.copy + 1 } },
    ]);
  }
  return printJobById(store.db, id);
};

/** Nobody wants this paper any more: counts while nothing was sent to a printer. Null when there is no such job. */
export const cancelPaper = (
  { store }: TerminalContext,
  id: string,
  requestId: string,
  by: string | null = null,
): PrintJob | null => {
  const job = printJobById(store.db, id);
  if (job === null) return null;
  const canBe = job.state === 'pending' || job.state === 'failed';
  if (canBe && store.entityOfRequest('floor', requestId) === null) {
    store.append([{ t: 'print.cancel', id, uid: requestId, by, d: {} }]);
  }
  return printJobById(store.db, id);
};

/** A test page (in thử) at a printer of any terminal of the site; that terminal prints it. */
export const printTestPage = (
  { store, newId }: TerminalContext,
  { terminal, printer }: { readonly terminal: string; readonly printer: string },
  requestId: string,
  by: string | null = null,
): PrintJob | null => {
  const known = store.entityOfRequest('floor', requestId);
  if (known !== null) return printJobById(store.db, known);
  const id = newId();
  const title = `${terminal} · ${printer === 'main' ? 'máy in chính' : 'máy in dự phòng'}`;
  store.append([
    {
      t: 'print.request',
      id,
      uid: requestId,
      by,
      d: { what: 'test', of: `printer:${terminal}/${printer}`, title, printer, copy: 1, at: terminal },
    },
  ]);
  return printJobById(store.db, id);
};
