import type { Handlers } from '#main/ipc/answer.ts';
import { KeyboardScanner } from '#main/devices/scanner/keyboard-scanner.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { routeScans, type ScanRoute } from './route-scans.ts';

export type ScanDesk = {
  /** The scanner whose plug can be seen, for the status strip; null for a keyboard scanner and for none. */
  readonly visible: ScannerPort | null;
  readonly handlers: Partial<Handlers>;
  readonly stop: () => Promise<void>;
};

/** The scanner of this terminal at work: its codes go to the windows, and what a window caught from keys comes back to it. */
export const openScanDesk = (scanner: ScannerPort | null, route: Omit<ScanRoute, 'scanner'>): ScanDesk => {
  const keyboard = scanner instanceof KeyboardScanner ? scanner : null;
  if (scanner !== null) routeScans({ ...route, scanner });
  return {
    visible: keyboard === null ? scanner : null,
    handlers: {
      'scanner.keyboard': () => ({ prefixKey: keyboard?.prefixKey ?? null }),
      'scan.keyed': (caught) => {
        keyboard?.typed(caught);
        return { kind: 'taken' };
      },
    },
    stop: async () => scanner?.close(),
  };
};
