import type { SoundState } from '#common/domain/speech/sound-state.ts';
import type { CashDrawerPort } from '#main/devices/cash-drawer/cash-drawer-port.ts';
import type { CounterSignPort } from '#main/devices/counter-sign/counter-sign-port.ts';
import { parseDocumentScannerAddress } from '#main/devices/document-scanner/document-scanner-address.ts';
import { seeDocumentScanners } from '#main/devices/document-scanner/see-document-scanners.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import type { PrinterMeasured } from '#main/diagnose/check-07-printer.ts';
import type { ScannerMeasured } from '#main/diagnose/check-09-scanner.ts';
import type { DocumentScannerMeasured } from '#main/diagnose/check-10-document-scanner.ts';
import type { SignMeasured } from '#main/diagnose/check-14-sign.ts';
import type { SoundMeasured } from '#main/diagnose/check-11-sound.ts';
import { lastPrintedAt } from '#main/store/last-printed.ts';
import { allPrinters } from '#main/store/floor.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import type { PrintDesk } from '#main/usecases/print-desk.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { HardwareParts, SoundTrial } from './hardware-desk.ts';
import type { PrinterTrouble } from './terminal-printers.ts';

export type SeenParts = {
  readonly terminal: TerminalContext;
  readonly desk: PrintDesk | null;
  readonly printerTrouble: PrinterTrouble | null;
  /** The scanner whose plug can be seen; null for a keyboard scanner and for none. */
  readonly scanner: ScannerPort | null;
  readonly sound: () => { readonly sound?: SoundState };
  readonly drawer: CashDrawerPort | null;
  readonly sign: CounterSignPort | null;
};

/** The devices of a terminal, ready to be asked by the self-checks and the hardware page. */
export const seenDevices = (parts: SeenParts): HardwareParts['devices'] => ({
  printer: (which) => printerSeen(parts, which),
  scanner: (lastScanAt) => scannerSeen(parts, lastScanAt),
  documentScanner: () => documentScannerSeen(parts),
  sound: (trial) => soundSeen(parts, trial),
  drawer: () =>
    parts.drawer === null
      ? { kind: 'none' }
      : { kind: 'on-printer', condition: parts.desk?.conditionOf('main') ?? 'unknown' },
  sign: () => signSeen(parts),
  probe: async (address) => {
    const { printer, secondPrinter } = parts.terminal.profile;
    // A printer takes one connection: the one at work here is not asked again beside its own queue.
    if (address === printer?.address) return parts.desk?.conditionOf('main') ?? 'unknown';
    if (address === secondPrinter?.address) return parts.desk?.conditionOf('second') ?? 'unknown';
    const opened = openPrinter({ address, model: null, widthDots: 576, now: Date.now });
    if (opened.kind !== 'printer') return 'unreachable';
    const { condition } = await opened.port.status();
    await opened.port.close();
    return condition;
  },
});

const printerSeen = ({ terminal, desk, printerTrouble }: SeenParts, which: 'main' | 'second'): PrinterMeasured => {
  const { profile, store } = terminal;
  const wanted = which === 'main' ? profile.printer : profile.secondPrinter;
  if (wanted === undefined) return { kind: 'none' };
  const { address } = wanted;
  if (printerTrouble !== null) {
    return { kind: 'unusable', why: printerTrouble === 'fonts-missing' ? 'fonts-missing' : 'bad-address', address };
  }
  const record = allPrinters(store.db).find(({ term, printer }) => term === store.term && printer === which);
  return {
    kind: 'asked',
    condition: desk?.conditionOf(which) ?? record?.condition ?? 'unknown',
    since: record?.since ?? store.now(),
    address,
    model: record?.model ?? wanted.model ?? '',
    lastPrintAt: lastPrintedAt(store.db, store.term, which),
    waiting: openPrintJobs(store.db, store.term).filter((job) => job.printer === which).length,
  };
};

const scannerSeen = ({ terminal, scanner }: SeenParts, lastScanAt: number | null): ScannerMeasured => {
  const address = terminal.profile.scanner;
  if (address === undefined) return { kind: 'none' };
  const parsed = parseScannerAddress(address);
  if (parsed.kind === 'bad-address') return { kind: 'bad-address', address };
  if (parsed.address.kind === 'keyboard') return { kind: 'keyboard', address };
  return { kind: 'device', address, state: scanner?.state() ?? { kind: 'closed', since: 0 }, lastScanAt };
};

const documentScannerSeen = ({ terminal }: SeenParts): DocumentScannerMeasured | Promise<DocumentScannerMeasured> => {
  const { documentScanner } = terminal.profile;
  if (documentScanner === undefined) return { kind: 'none' };
  const address = parseDocumentScannerAddress(documentScanner);
  return address === null ? { kind: 'bad-address' } : seeDocumentScanners(address);
};

const signSeen = ({ terminal, sign }: SeenParts): SignMeasured => {
  const address = terminal.profile.sign?.address;
  if (address === undefined) return { kind: 'none' };
  return sign === null ? { kind: 'bad-address', address } : { kind: 'sign', address, standing: sign.standing() };
};

const soundSeen = ({ terminal, sound }: SeenParts, trial: SoundTrial | null): SoundMeasured => {
  if (!terminal.profile.roles.includes('display') && trial === null) return { kind: 'none' };
  return { kind: 'board', state: sound().sound ?? null, last: trial };
};
