import { assertNever } from '#common/kit/assert-never.ts';
import { parseScannerAddress, type ScannerAddressProblem } from './scanner-address.ts';
import type { ScannerPort } from './scanner-port.ts';
import { SerialScanner } from './serial-scanner.ts';
import type { Timers } from './timers.ts';

/** A port to the scanner at an address, the key that announces a keyboard scanner's codes, or why the address names none. */
export type OpenedScanner =
  | { readonly kind: 'scanner'; readonly port: ScannerPort }
  | { readonly kind: 'keyboard'; readonly prefixKey: string }
  | { readonly kind: 'bad-address'; readonly problem: ScannerAddressProblem };

/** Opens what an address text names. The device may be absent: the port looks for it until it is closed. */
export const openScanner = (address: string, timers: Timers): OpenedScanner => {
  const parsed = parseScannerAddress(address);
  if (parsed.kind === 'bad-address') return parsed;
  const named = parsed.address;
  switch (named.kind) {
    case 'serial':
      return { kind: 'scanner', port: new SerialScanner({ path: named.path, baud: named.baud, timers }) };
    case 'keyboard':
      return named;
    default:
      return assertNever(named);
  }
};
