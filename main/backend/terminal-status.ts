import type { TerminalStatus, Trouble } from '#common/ipc/views.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { allPrinters } from '#main/store/floor.ts';
import { receiptTroubles } from '#main/usecases/money/receipt-troubles.ts';
import type { PrintDesk } from '#main/usecases/print-desk.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { PrinterTrouble } from './terminal-printers.ts';

export type StatusParts = {
  readonly terminal: TerminalContext;
  readonly version: string;
  readonly desk: PrintDesk | null;
  readonly printerTrouble: PrinterTrouble | null;
  readonly scanner: ScannerPort | null;
  readonly soundTroubles: () => readonly Trouble[];
  readonly clockOffset: () => number;
  readonly catchUp: () => TerminalStatus['catchUp'];
};

/** A clock that is further than this from the hub's is wrong and must be set, ms. */
const CLOCK_TOLERANCE_MS = 120_000;

const isConnected = (scanner: ScannerPort): boolean => scanner.state().kind === 'connected';

/** What is wrong with this terminal that a person must act on. */
const troublesOf = ({
  terminal,
  printerTrouble,
  scanner,
  soundTroubles,
  clockOffset,
}: StatusParts): readonly Trouble[] => {
  const troubles: Trouble[] = [...soundTroubles()];
  const writing = terminal.store.trouble();
  if (writing === 'disk-full' || writing === 'disk-read-only') troubles.push(writing);
  if (printerTrouble !== null) troubles.push(printerTrouble);
  if (scanner !== null && !isConnected(scanner)) troubles.push('scanner-missing');
  if (terminal.site.templatesTroubled) troubles.push('template-unusable');
  if (Math.abs(clockOffset()) > CLOCK_TOLERANCE_MS) troubles.push('clock-wrong');
  return [...troubles, ...receiptTroubles(terminal)];
};

/** What the status strip of every window of this terminal shows. */
export const terminalStatus = (parts: StatusParts): TerminalStatus => {
  const { terminal, version, desk, scanner, catchUp } = parts;
  const { store, profile, site, hub } = terminal;
  const inUse = desk?.inUse ?? 'main';
  const printer = allPrinters(store.db).find(({ term, printer: name }) => term === store.term && name === inUse);
  return {
    site: site.site?.name.vi ?? profile.site,
    terminal: profile.name,
    version,
    connection: hub.connection(),
    unsynced: store.unsynced(),
    catchUp: catchUp(),
    printer:
      profile.printer === undefined
        ? null
        : {
            name: inUse,
            condition: desk?.condition ?? printer?.condition ?? 'unknown',
            since: printer?.since ?? store.now(),
          },
    scanner: scanner === null ? null : { connected: isConnected(scanner) },
    troubles: [...troublesOf(parts)],
    now: store.now(),
  };
};
