import type { Database } from 'better-sqlite3';
import type { Money } from '#common/domain/dossier/money.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { printJobsOf } from '#main/store/print-jobs.ts';
import { printAgain } from '../papers.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The job that printed a receipt: of the dossier's receipt papers the one that was asked for when the receipt was made out. */
export const receiptJob = (db: Database, dossier: string, { history }: Money, receipt: string): PrintJob | null => {
  const made = history.flatMap(({ at, money }) => (money.event === 'receipt' ? [{ at, id: money.id }] : []));
  const place = made.findIndex(({ id }) => id === receipt);
  const from = made[place]?.at;
  if (from === undefined) return null;
  // A number that came later belongs to the same paper.
  const until = made.find(({ at, id }) => at > from && id !== receipt)?.at ?? Infinity;
  return (
    printJobsOf(db, dossier)
      .filter(({ what, requestedAt }) => what === 'money-receipt' && requestedAt >= from && requestedAt < until)
      .at(-1) ?? null
  );
};

/** Prints a receipt again (in lại), marked so; false where this terminal has no paper of it. */
export const reprintReceipt = (
  terminal: TerminalContext,
  {
    dossier: id,
    receipt,
    requestId,
  }: { readonly dossier: string; readonly receipt: string; readonly requestId: string },
): boolean => {
  const { store } = terminal;
  const dossier = dossierById(store.db, id);
  const job = dossier === null ? null : receiptJob(store.db, id, dossier.money, receipt);
  return job !== null && printAgain(terminal, job.id, requestId) !== null;
};
