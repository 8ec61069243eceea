import path from 'node:path';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { SerialScanner } from '#main/devices/scanner/serial-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { encodeDocument } from '#main/print/encode-document.ts';
import { openRasterEngine } from '#main/print/raster-engine.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { PrintSpool } from '#main/usecases/print-spool.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

export type PrinterTrouble = 'printer-missing' | 'fonts-missing';

/** The spool of this terminal's printer, or why there is none. Terminals without a printer have neither. */
export const openSpool = (
  terminal: TerminalContext,
  fontsDir: string,
  log: BackendLog,
): { readonly spool: PrintSpool | null; readonly trouble: PrinterTrouble | null } => {
  const { printer, roles } = terminal.profile;
  if (printer === undefined) return { spool: null, trouble: null };
  const fonts = openRasterEngine(fontsDir);
  if (fonts.kind !== 'ready') {
    log.error('fonts-unusable', { reason: fonts.reason, letters: fonts.letters.join('') });
    return { spool: null, trouble: 'fonts-missing' };
  }
  const opened = openPrinter(printer.address, Date.now);
  if (opened.kind !== 'printer') {
    log.error('printer-address', { problem: opened.problem });
    return { spool: null, trouble: 'printer-missing' };
  }
  const render = (job: PrintJob, ackId: string): Uint8Array | null => {
    const paper = paperOfJob(terminal, job, printer.widthDots);
    return paper === null ? null : encodeDocument(paper, fonts.engine, ackId);
  };
  const unattended = roles.includes('kiosk') && !roles.includes('counter');
  return { spool: new PrintSpool({ terminal, port: opened.port, render, unattended }), trouble: null };
};

/** The serial scanner of this terminal, or null: a keyboard scanner types into the window and needs no port. */
export const openScanner = (profile: TerminalProfile, log: BackendLog): ScannerPort | null => {
  if (profile.scanner === undefined) return null;
  const parsed = parseScannerAddress(profile.scanner);
  if (parsed.kind === 'bad-address') {
    log.error('scanner-address', { problem: parsed.problem });
    return null;
  }
  if (parsed.address.kind !== 'serial') return null;
  return new SerialScanner({ path: parsed.address.path, baud: parsed.address.baud, timers: systemTimers });
};

/** The virtual printer that a demo profile asks for, listening; its papers go into the profile's folder unless `out` is absolute. */
export const openVirtualPrinter = async (profile: TerminalProfile): Promise<VirtualPrinter | null> => {
  if (profile.virtualPrinter === undefined) return null;
  const printer = new VirtualPrinter({
    out: path.resolve(profile.dir, profile.virtualPrinter.out),
    now: Date.now,
    speed: 150,
  });
  await printer.start({ port: profile.virtualPrinter.port });
  return printer;
};
