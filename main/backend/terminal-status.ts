import type { TerminalStatus, Trouble } from '#common/ipc/views.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { allPrinters } from '#main/store/floor.ts';
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

/** What the status strip of every window of this terminal shows. */
export const terminalStatus = ({
  terminal,
  version,
  desk,
  printerTrouble,
  scanner,
  soundTroubles,
  clockOffset,
  catchUp,
}: StatusParts): TerminalStatus => {
  const { store, profile, site, hub } = terminal;
  const inUse = desk?.inUse ?? 'main';
  const printer = allPrinters(store.db).find(({ term, printer: name }) => term === store.term && name === inUse);
  const scannerConnected = scanner?.state().kind === 'connected';
  const troubles: TerminalStatus['troubles'] = [...soundTroubles()];
  const writing = store.trouble();
  if (writing === 'disk-full' || writing === 'disk-read-only') troubles.push(writing);
  if (printerTrouble !== null) troubles.push(printerTrouble);
  if (scanner !== null && !scannerConnected) troubles.push('scanner-missing');
  if (site.templatesTroubled) troubles.push('template-unusable');
  if (Math.abs(clockOffset()) > CLOCK_TOLERANCE_MS) troubles.push('clock-wrong');
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
    scanner: scanner === null ? null : { connected: scannerConnected },
    troubles,
    now: store.now(),
  };
};
