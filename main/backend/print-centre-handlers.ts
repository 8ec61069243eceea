import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { allPrinters } from '#main/store/floor.ts';
import { byRole } from '#main/usecases/on-duty.ts';
import { cancelPaper, printTestPage } from '#main/usecases/papers.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { printCentreView } from '#main/usecases/views/print-centre-view.ts';

const answer = (job: PrintJob | null) =>
  job === null ? { kind: 'not-found' as const } : { kind: 'done' as const, state: job.state };

/** Handlers of the print centre. Only a terminal that is a supervisor's sees and tries the printers of others. */
export const printCentreHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const seesSite = terminal.profile.roles.includes('supervisor');
  return {
    'print.centre': ({ scope, recent }) => printCentreView(terminal, { scope: seesSite ? scope : 'here', recent }),
    'paper.cancel': ({ job, requestId }, { role }) =>
      answer(cancelPaper(terminal, job, requestId, byRole(terminal, role))),
    'printer.test': ({ requestId, ...where }, { role }) => {
      const { db, term } = terminal.store;
      const isKnown = allPrinters(db).some(
        ({ term: at, printer }) => at === where.terminal && printer === where.printer && (seesSite || at === term),
      );
      return answer(isKnown ? printTestPage(terminal, where, requestId, byRole(terminal, role)) : null);
    },
  };
};
