import type { BrowserWindow } from 'electron/main';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { inTime } from './in-time.ts';

/** How a form goes to a printer of the operating system; which does not tell whether the paper came out. */
export type HandOver = 'handed-over' | 'failed';

/** The paper of each size; a label's in micrometres. */
const papers = {
  a5: { pageSize: 'A5' },
  a4: { pageSize: 'A4' },
  'a4-landscape': { pageSize: 'A4', landscape: true },
  label: { pageSize: { width: 90_000, height: 50_000 } },
} as const satisfies Record<FormSheet['size'], object>;

/** A printer that has not taken the form by then will not, ms. */
const HAND_OVER_MS = 60_000;

/** A PDF that is not made by then will not be, ms: a register of thousands of rows takes some seconds. */
const PDF_MS = 60_000;

/** The PDF of a form: the page's own size and margins, tagged for screen readers, its letters in it. Throws `TooSlow` when it is not made in time. */
export const pdfOf = (window: BrowserWindow): Promise<Uint8Array> =>
  inTime(
    window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }),
    PDF_MS,
  );

/** The printers the operating system knows. */
export const systemPrinters = async (
  window: BrowserWindow,
): Promise<readonly { readonly name: string; readonly title: string }[]> =>
  (await window.webContents.getPrintersAsync()).map(({ name, displayName }) => ({
    name,
    title: displayName === '' ? name : displayName,
  }));

/** Hands a form to a printer that is there, by its name, without a dialog. */
export const handToPrinter = (window: BrowserWindow, printer: string, size: FormSheet['size']): Promise<HandOver> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('failed'), HAND_OVER_MS);
    const options = {
      silent: true,
      deviceName: printer,
      ...papers[size],
      margins: { marginType: 'none' as const },
    };
    window.webContents.print(options, (success) => {
      clearTimeout(timer);
      resolve(success ? 'handed-over' : 'failed');
    });
  });
