import { markedName, markOf } from '#common/domain/site/training.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { writeReportFile } from '#main/diagnose/table-file.ts';
import { reportsFolder } from '#main/diagnose/report-file.ts';
import { listCatalogue, listChanges, reportOf, showProcedure } from '#main/usecases/catalogue/catalogue-views.ts';
import { editProcedure } from '#main/usecases/catalogue/edit-procedure.ts';
import { exportCatalogue, exportWrong } from '#main/usecases/catalogue/export-catalogue.ts';
import { ImportDesk } from '#main/usecases/catalogue/import-desk.ts';
import { takeBack } from '#main/usecases/catalogue/write-change.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/** Handlers of the catalogue of procedures (danh mục thủ tục) on the supervisor's screen. */
export const catalogueHandlers = (terminal: TerminalContext, log: BackendLog): Partial<Handlers> => {
  const desk = new ImportDesk(terminal);
  const mark = markOf(terminal.profile);
  const keep = async (name: string, ending: string, content: string | Uint8Array) => {
    const { dir } = terminal.profile;
    try {
      const file = await writeReportFile(dir, markedName(mark, name), ending, terminal.store.now(), content);
      return { kind: 'written' as const, name: file, folder: reportsFolder(dir) };
    } catch {
      log.error('report-failed', {});
      return { kind: 'not-written' as const };
    }
  };
  return {
    'catalogue.list': (wish) => listCatalogue(terminal, wish),
    'catalogue.show': ({ code }) => showProcedure(terminal, code),
    'catalogue.save': (wish) => {
      const outcome = editProcedure(terminal, wish);
      return outcome.kind === 'problems' ? { kind: 'problems', problems: [...outcome.problems] } : outcome;
    },
    'catalogue.changes': () => listChanges(terminal),
    'catalogue.take-back': ({ change, requestId }) => takeBack(terminal, change, requestId),
    'catalogue.take-piece': ({ piece, ...rest }) => desk.take({ ...rest, bytes: Buffer.from(piece, 'base64') }),
    'catalogue.check': async ({ upload, ...wish }) => {
      const checked = await desk.check(upload, wish);
      return checked.kind === 'checked' ? reportOf(terminal, checked) : checked;
    },
    'catalogue.progress': ({ upload }) => ({ lines: desk.lines(upload) }),
    'catalogue.import': ({ upload, requestId }) => desk.write(upload, requestId),
    'catalogue.keep-wrong': async ({ upload, language }) => {
      const checked = desk.checked(upload);
      if (checked === null) return { kind: 'gone' };
      return keep('thu-tuc-dong-sai', 'xlsx', await exportWrong(checked, language));
    },
    'catalogue.export': async ({ format }) => {
      const procedures = terminal.site.catalogue.all.map(({ entry }) => entry.procedure);
      return keep('danh-muc-thu-tuc', format, await exportCatalogue(procedures, format));
    },
  };
};
