import { printerModel } from '#common/domain/paper/printer-model.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { CentreJob, CentrePrinter } from '#common/ipc/print-centre-calls.ts';
import { allPrinters } from '#main/store/floor.ts';
import { allOpenPrintJobs, openPrintJobs, settledPrintJobs } from '#main/store/print-jobs.ts';
import type { TerminalContext } from '../terminal-context.ts';

const OPEN = 200;
const RECENT = 40;

/** What a person must answer first, then what is on its way, then what is done. */
const rank: Readonly<Record<PrintJob['state'], number>> = {
  unknown: 0,
  failed: 0,
  pending: 1,
  sending: 1,
  printed: 2,
  cancelled: 2,
};

const jobView = ({
  id,
  term,
  printer,
  what,
  title,
  copy,
  state,
  cause,
  hint,
  requestedAt,
  changedAt,
}: PrintJob): CentreJob => ({
  job: id,
  terminal: term,
  printer,
  what,
  title,
  copy,
  state,
  cannotConfirm: state === 'unknown' && cause === 'cannot-confirm',
  hint: state === 'unknown' ? hint : null,
  requestedAt,
  changedAt,
});

/** Printers and papers of this terminal or of the site, from this terminal's own copy of the logs; what a person must answer comes first. */
export const printCentreView = (
  { store }: TerminalContext,
  { scope, recent }: { readonly scope: 'here' | 'site'; readonly recent: boolean },
): { printers: CentrePrinter[]; jobs: CentreJob[] } => {
  const term = scope === 'here' ? store.term : null;
  const open = term === null ? allOpenPrintJobs(store.db, OPEN) : openPrintJobs(store.db, term);
  const settled = recent ? settledPrintJobs(store.db, term, RECENT) : [];
  const jobs = [...open, ...settled].toSorted(
    (one, other) => rank[one.state] - rank[other.state] || other.requestedAt - one.requestedAt,
  );
  return {
    printers: allPrinters(store.db)
      .filter((printer) => term === null || printer.term === term)
      .map(({ term: terminal, printer: name, model, condition, since }) => ({
        terminal,
        name,
        model: model === null ? '' : (printerModel(model)?.name ?? model),
        condition,
        since,
        waiting: open.filter(
          (job) =>
            job.term === terminal && job.printer === name && (job.state === 'pending' || job.state === 'sending'),
        ).length,
      })),
    jobs: jobs.map(jobView),
  };
};
