import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, app, dialog, type WebContents } from 'electron/main';
import { formName } from '#common/domain/form/motto.ts';
import { formCalls, type DrawnForm } from '#common/ipc/form-calls.ts';
import type { CommandName } from '#common/ipc/contract.ts';
import { TooSlow } from './in-time.ts';
import { type Handlers, answer } from '../ipc/answer.ts';
import type { AnyReply } from '../ipc/backend-messages.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import type { FormPages } from './form-pages.ts';
import { log } from './log.ts';
import { handToPrinter, pdfOf, systemPrinters } from './print-pdf.ts';

/** The calls the shell answers itself: only it can draw a PDF and reach the printers of the operating system. */
const ownCalls: ReadonlySet<CommandName> = new Set(['form.printers', 'form.print', 'form.save']);

type Wanted = { readonly form: DrawnForm['sheet']['form']; readonly dossier: string | null };

/** What the backend of this window's terminal knows of a form; null when there is no such dossier. Its reply is the contract's. */
const ask = async (window: RegisteredWindow, { form, dossier }: Wanted): Promise<DrawnForm | null> => {
  const reply = await window.call(window.role, 'form.show', { form, dossier });
  if (!reply.ok) return null;
  const shown = formCalls['form.show'].output.parse(reply.value);
  return shown.kind === 'form' ? shown.drawn : null;
};

const fileName = ({ sheet }: DrawnForm): string =>
  `${formName(sheet.form)}${sheet.code === '' ? '' : ` ${sheet.code}`}.pdf`;

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

const print = async (pages: FormPages, drawn: DrawnForm, printer: string) => {
  try {
    return { kind: await pages.withForm(drawn, (page) => handToPrinter(page, printer, drawn.sheet.size)) };
  } catch (error) {
    log('form not printed', { error: error instanceof Error ? error.name : 'unknown' });
    return { kind: 'failed' as const };
  }
};

/** Answers the calls about forms that need the shell, or says with null that a call is the backend's. Roles and inputs are the contract's. */
export const formDesk =
  (pages: FormPages) =>
  (window: RegisteredWindow, contents: WebContents, name: CommandName, input: unknown): Promise<AnyReply> | null => {
    if (!ownCalls.has(name)) return null;
    const parent = BrowserWindow.fromWebContents(contents);
    const handlers: Partial<Handlers> = {
      'form.printers': async () => ({ printers: parent === null ? [] : [...(await systemPrinters(parent))] }),
      'form.print': async ({ printer, ...wanted }) => {
        const drawn = await ask(window, wanted);
        return drawn === null ? { kind: 'not-found' } : print(pages, drawn, printer);
      },
      'form.save': async (wanted) => {
        const drawn = await ask(window, wanted);
        return drawn === null ? { kind: 'not-found' } : save(pages, parent, drawn);
      },
    };
    return answer(handlers, window.role, name, input, (call, thrown) => log('bug', { call, thrown: String(thrown) }));
  };
