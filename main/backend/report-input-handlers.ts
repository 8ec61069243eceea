import type { Handlers } from '#main/ipc/answer.ts';
import {
  saveMonthInput,
  saveReportRules,
  showMonthInput,
  showReportRules,
} from '#main/usecases/reports/month-input.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Handlers of what the supervisor enters for the legal reports, and of their rules. */
export const reportInputHandlers = (terminal: TerminalContext): Partial<Handlers> => ({
  'report-input.show': ({ month }) => showMonthInput(terminal, month),
  'report-input.save': (wish) => saveMonthInput(terminal, wish),
  'report-rules.show': () => showReportRules(terminal),
  'report-rules.save': (wish) => saveReportRules(terminal, wish),
});
