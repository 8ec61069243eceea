import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, app, dialog, type WebContents } from 'electron/main';
import { recoverySheet } from '#common/domain/backup/recovery-sheet.ts';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { formCalls, type DrawnForm, type FormWish } from '#common/ipc/form-calls.ts';
import type { CommandName } from '#common/ipc/contract.ts';
import { TooSlow } from './in-time.ts';
import { type Handlers, answer } from '../ipc/answer.ts';
import type { AnyReply } from '../ipc/backend-messages.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import type { FormPages } from './form-pages.ts';
import { log } from './log.ts';
import { markReport } from './mark-report.ts';
import { handToPrinter, pdfOf, systemPrinters } from './print-pdf.ts';

/** The calls the shell answers itself: only it can draw a PDF and reach the printers of the operating system. */
const ownCalls: ReadonlySet<CommandName> = new Set([
  'form.printers',
  'form.print',
  'form.save',
  'report.save-pdf',
  'backup.print-code',
]);

/**
 * What the backend of this window's terminal knows of a form; null when there is no such dossier. To `take` it writes down that it is printed. Its
 * reply is the contract's.
 */
const ask = async (window: RegisteredWindow, wish: FormWish, how: 'show' | 'take'): Promise<DrawnForm | null> => {
  const reply =
    how === 'show'
      ? await window.call(window.role, 'form.show', wish)
      : await window.call(window.role, 'form.take', { ...wish, requestId: randomUUID() });
  if (!reply.ok) return null;
  const shown = formCalls['form.show'].output.parse(reply.value);
  return shown.kind === 'form' ? shown.drawn : null;
};

/** A file is called as people call the form, and by the dossier's code; a report by its period. */
const fileName = ({ sheets: [first] }: DrawnForm): string => {
  if (first === undefined) return 'MotCua.pdf';
  const { form, number, title, code, subtitle } = first.sheet;
  if (form === 'report') return `${`${title} ${subtitle}`.replaceAll(/[\\/:*?"<>|]+/gu, '-').slice(0, 120)}.pdf`;
  return `${[number || title, code].filter((text) => text !== '').join(' ')}.pdf`;
};

const save = async (pages: FormPages, parent: BrowserWindow | null, drawn: DrawnForm) => {
  const options = {
    defaultPath: join(app.getPath('documents'), fileName(drawn)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const chosen = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options));
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' as const };
  try {
    await writeFile(chosen.filePath, await pages.withForm(drawn, pdfOf));
    return { kind: 'saved' as const, file: basename(chosen.filePath) };
  } catch (error) {
    log('form not saved', { error: error instanceof Error ? error.name : 'unknown' });
    return { kind: error instanceof TooSlow ? ('too-slow' as const) : ('failed' as const) };
  }
};

const sizeOf = ({ sheets: [first] }: DrawnForm): FormSheet['size'] => first?.sheet.size ?? 'a5';

const print = async (pages: FormPages, drawn: DrawnForm, printer: string) => {
  try {
    return { kind: await pages.withForm(drawn, (page) => handToPrinter(page, printer, sizeOf(drawn))) };
  } catch (error) {
    log('form not printed', { error: error instanceof Error ? error.name : 'unknown' });
    return { kind: 'failed' as const };
  }
};

const isThere = async (parent: BrowserWindow | null, printer: string): Promise<boolean> =>
  parent !== null && (await systemPrinters(parent)).some(({ name }) => name === printer);

/** Answers the calls about forms that need the shell, or says with null that a call is the backend's. Roles and inputs are the contract's. */
export const formDesk =
  (pages: FormPages) =>
  (window: RegisteredWindow, contents: WebContents, name: CommandName, input: unknown): Promise<AnyReply> | null => {
    if (!ownCalls.has(name)) return null;
    const parent = BrowserWindow.fromWebContents(contents);
    const handlers: Partial<Handlers> = {
      'form.printers': async () => ({ printers: parent === null ? [] : [...(await systemPrinters(parent))] }),
      'form.print': async ({ printer, ...wish }) => {
        // Before anything is written down: a printer that is gone prints nothing.
        if (!(await isThere(parent, printer))) return { kind: 'no-such-printer' };
        const drawn = await ask(window, wish, 'take');
        return drawn === null ? { kind: 'not-found' } : print(pages, drawn, printer);
      },
      'form.save': async (wish) => {
        const drawn = await ask(window, wish, 'show');
        return drawn === null ? { kind: 'not-found' } : save(pages, parent, drawn);
      },
      'backup.print-code': async ({ printer, ...paper }) =>
        (await isThere(parent, printer))
          ? print(pages, { sheets: [{ sheet: recoverySheet(paper), qr: null, bars: null }] }, printer)
          : { kind: 'no-such-printer' },
      'report.save-pdf': async ({ sheet }) => {
        const marked = await markReport(window, sheet);
        return marked === null
          ? { kind: 'failed' }
          : save(pages, parent, { sheets: [{ sheet: marked, qr: null, bars: null }] });
      },
    };
    return answer(handlers, window.role, name, input, (call, thrown) => log('bug', { call, thrown: String(thrown) }));
  };
