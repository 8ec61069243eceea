import { reportsFolder } from '#main/diagnose/report-file.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { writeTable } from '#main/diagnose/table-file.ts';
import { reportDays } from '#main/usecases/report-days.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/** Handlers of the supervisor's reports (báo cáo) about the hall. */
export const dayReportHandlers = (terminal: TerminalContext, log: BackendLog): Partial<Handlers> => ({
  'report.days': (wish) => reportDays(terminal, wish),
  'report.keep': async ({ name, rows }) => {
    const { dir } = terminal.profile;
    try {
      return {
        kind: 'written',
        name: await writeTable(dir, name, terminal.store.now(), rows),
        folder: reportsFolder(dir),
      };
    } catch {
      log.error('report-failed', {});
      return { kind: 'not-written' };
    }
  },
});
