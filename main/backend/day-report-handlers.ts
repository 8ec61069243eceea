import { markOf, markSaid } from '#common/domain/site/training.ts';
import { reportsFolder } from '#main/diagnose/report-file.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { TableRow } from '#common/ipc/report-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { writeTable } from '#main/diagnose/table-file.ts';
import { writeWorkbook } from '#main/diagnose/workbook-file.ts';
import { handedRows } from '#main/usecases/reports/handed-rows.ts';
import { recordsDesk } from '#main/usecases/reports/records/records-desk.ts';
import { reportMaker } from '#main/usecases/reports/report-maker.ts';
import { sheetPieces } from '#main/usecases/reports/sheet-pieces.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { workSlices } from './work-slices.ts';

const clock = (): number => performance.now();

/** Handlers of the supervisor's reports (báo cáo). */
export const dayReportHandlers = (terminal: TerminalContext, log: BackendLog): Partial<Handlers> => {
  const maker = reportMaker(terminal, clock);
  const sheets = sheetPieces(maker.make);
  const records = recordsDesk(terminal, workSlices);
  return {
    'report.sheet': sheets.first,
    'report.rows': sheets.more,
    'report.progress': () => ({ making: maker.progress() }),
    'report.records': ({ wish, offset }) => records.page(wish, offset),
    'report.close-records': () => {
      records.close();
      return {};
    },
    ...keepHandlers(terminal, log),
  };
};

const keepHandlers = (terminal: TerminalContext, log: BackendLog): Partial<Handlers> => {
  const { dir } = terminal.profile;
  const mark = markOf(terminal.profile);
  // A file goes further than the screen that says so all the time.
  const worthless = mark === null ? null : markSaid(mark);
  const handed = handedRows();
  const kept = async (
    pieces: readonly (readonly TableRow[])[] | null,
    write: (at: number, pieces: readonly (readonly TableRow[])[]) => Promise<string>,
  ): Promise<CommandOutput<'report.keep'>> => {
    if (pieces === null) return { kind: 'gone' };
    try {
      return { kind: 'written', name: await write(terminal.store.now(), pieces), folder: reportsFolder(dir) };
    } catch (error) {
      log.error('report-failed', { error: error instanceof Error ? error.message : 'unknown' });
      return { kind: 'not-written' };
    }
  };
  return {
    'report.hand-rows': handed.take,
    'report.keep': ({ rows, handed: earlier, ...about }) =>
      kept(handed.all(earlier, rows), (at, pieces) =>
        writeTable(dir, about, at, worthless === null ? pieces : [[[worthless]], ...pieces]),
      ),
    'report.keep-book': ({ rows, handed: earlier, ...about }) =>
      kept(handed.all(earlier, rows), (at, pieces) => writeWorkbook(dir, at, { about, pieces, worthless })),
  };
};
