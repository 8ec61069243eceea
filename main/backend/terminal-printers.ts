import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { PrinterName } from '#common/domain/paper/choose-printer.ts';
import { printerModel } from '#common/domain/paper/printer-model.ts';
import { LinkPrinter } from '#main/devices/printer/link-printer.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { encodeDocument } from '#main/print/encode-document.ts';
import { openRasterEngine, type RasterEngine } from '#main/print/raster-engine.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { PrintDesk } from '#main/usecases/print-desk.ts';
import type { SpoolPrinter } from '#main/usecases/print-spool.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

export type PrinterTrouble = 'printer-missing' | 'fonts-missing';

/** The printers of a terminal; `lends` is the first one where something else may hang on its line (a cash drawer). */
export type OpenedPrinters = {
  readonly desk: PrintDesk | null;
  readonly trouble: PrinterTrouble | null;
  readonly lends: LinkPrinter | null;
};

/** The printers of this terminal, or why there are none. Terminals without a printer have neither. */
export const openPrintDesk = (terminal: TerminalContext, fontsDir: string, log: BackendLog): OpenedPrinters => {
  const { printer, secondPrinter, roles } = terminal.profile;
  if (printer === undefined) return { desk: null, trouble: null, lends: null };
  const fonts = openRasterEngine(fontsDir);
  if (fonts.kind !== 'ready') {
    log.error('fonts-unusable', { reason: fonts.reason, letters: fonts.letters.join('') });
    return { desk: null, trouble: 'fonts-missing', lends: null };
  }
  const wanted = [
    ['main', printer] as const,
    ...(secondPrinter === undefined ? [] : [['second', secondPrinter] as const]),
  ];
  const printers = wanted.flatMap(([name, where]) =>
    spoolPrinter({ terminal, name, where, engine: fonts.engine, log }),
  );
  const first = printers.find(({ name }) => name === 'main')?.port;
  const unattended = roles.includes('kiosk') && !roles.includes('counter');
  return {
    desk: printers.length === 0 ? null : new PrintDesk({ terminal, printers, unattended }),
    trouble: printers.length === wanted.length ? null : 'printer-missing',
    lends: first instanceof LinkPrinter ? first : null,
  };
};

type Wanted = {
  readonly terminal: TerminalContext;
  readonly name: PrinterName;
  readonly where: NonNullable<TerminalProfile['printer']>;
  readonly engine: RasterEngine;
  readonly log: BackendLog;
};

const spoolPrinter = ({ terminal, name, where, engine, log }: Wanted): readonly SpoolPrinter[] => {
  const { address, widthDots } = where;
  const model = printerModel(where.model ?? 'auto');
  const opened = openPrinter({ address, model, widthDots, now: Date.now });
  if (opened.kind !== 'printer') {
    log.error('printer-address', { printer: name, problem: opened.problem });
    return [];
  }
  const render = (job: PrintJob): Uint8Array | null => {
    try {
      const paper = paperOfJob(terminal, job, widthDots);
      return paper === null ? null : encodeDocument(paper, engine, opened.port.model().cuts ? 'cut' : 'tear');
    } catch (error) {
      log.error('paper-not-drawn', {
        job: job.id,
        what: job.what,
        error: error instanceof Error ? error.name : 'unknown',
      });
      throw error;
    }
  };
  return [{ name, port: opened.port, render }];
};
