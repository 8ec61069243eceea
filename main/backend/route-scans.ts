import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { BackendEvent, Role } from '#common/ipc/contract.ts';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { KioskScan } from '#common/ipc/scanner-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Refusal, ScanEvent, ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { meaningAtKiosk } from '#main/usecases/meaning-at-kiosk.ts';
import { meaningOfScan } from '#main/usecases/meaning-of-scan.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

export type ScanRoute = {
  readonly terminal: TerminalContext;
  readonly scanner: ScannerPort;
  readonly condition: () => PrinterCondition | null;
  readonly emit: (roles: readonly Role[], event: BackendEvent) => void;
  /** The scanner said something; its state may be another one. */
  readonly onNews: () => void;
  /** Whether somebody tries the scanner on the hardware page: then a code is looked at there and means nothing else. */
  readonly isTrial?: (event: Scanned) => boolean;
};

const refusalAtCounter = ({ kind }: Refusal): ScanMeaning => {
  switch (kind) {
    case 'torn':
    case 'card-by-keyboard':
    case 'mangled':
      return { kind };
    case 'noise':
    case 'too-long':
      return { kind: 'noise' };
    default:
      return assertNever(kind);
  }
};

const refusalAtKiosk = ({ kind }: Refusal): KioskScan =>
  kind === 'card-by-keyboard' ? { kind: 'for-counter', what: 'card' } : { kind: 'unreadable' };

type Scanned = Exclude<ScanEvent, { readonly kind: 'state' }>;

/** Tells the windows of this terminal what each scan means to them: a counter everything, a kiosk only what is no secret. */
export const routeScans = ({ terminal, scanner, condition, emit, onNews, isTrial }: ScanRoute): void => {
  const { roles } = terminal.profile;
  const atCounter = (event: Scanned): ScanMeaning =>
    event.kind === 'scan' ? meaningOfScan(terminal, event.text, condition()) : refusalAtCounter(event.frame);
  const atKiosk = (event: Scanned): KioskScan =>
    event.kind === 'scan' ? meaningAtKiosk(terminal, event.text, condition()) : refusalAtKiosk(event.frame);
  scanner.subscribe((event) => {
    onNews();
    if (event.kind === 'state' || isTrial?.(event) === true) return;
    if (roles.includes('counter')) emit(['counter'], { name: 'scanned', payload: atCounter(event) });
    if (roles.includes('kiosk')) emit(['kiosk'], { name: 'scanned-at-kiosk', payload: atKiosk(event) });
  });
};
