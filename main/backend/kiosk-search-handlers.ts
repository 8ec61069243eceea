import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { checklistJob, printChecklist } from '#main/usecases/print-checklist.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { kioskProcedure, kioskSearch } from '#main/usecases/views/kiosk-search-view.ts';
import { paperView } from '#main/usecases/views/paper-view.ts';

/** Handlers for finding a procedure at the kiosk and its list of papers. */
export const kioskSearchHandlers = ({
  terminal,
  condition,
}: {
  readonly terminal: TerminalContext;
  readonly condition: () => PrinterCondition | null;
}): Partial<Handlers> => ({
  'kiosk.search': ({ text }) => kioskSearch(terminal, text),
  'kiosk.procedure': ({ code }) => {
    const procedure = kioskProcedure(terminal, code);
    return procedure === null ? { kind: 'not-found' } : { kind: 'found', procedure };
  },
  'kiosk.print-checklist': ({ code, requestId }) => {
    const outcome = printChecklist(terminal, code, requestId);
    return outcome.kind === 'asked' ? { kind: 'asked', paper: paperView(outcome.job, condition()) } : outcome;
  },
  'kiosk.checklist-paper': ({ job: id }) => {
    const job = checklistJob(terminal, id);
    return job === null ? { kind: 'not-found' } : { kind: 'found', paper: paperView(job, condition()) };
  },
});
