import path from 'node:path';
import { assertNever } from '#common/kit/assert-never.ts';
import { HidScanner } from '#main/devices/scanner/hid-scanner.ts';
import { loadHidSystem } from '#main/devices/scanner/hid-system.ts';
import { KeyboardScanner } from '#main/devices/scanner/keyboard-scanner.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { SerialScanner } from '#main/devices/scanner/serial-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import type { BackendLog } from './backend-log.ts';

/** The scanner of this terminal, or null where it has none or its address is wrong. */
export const openScanner = (profile: Pick<TerminalProfile, 'scanner'>, log: BackendLog): ScannerPort | null => {
  if (profile.scanner === undefined) return null;
  const parsed = parseScannerAddress(profile.scanner);
  if (parsed.kind === 'bad-address') {
    log.error('scanner-address', { problem: parsed.problem });
    return null;
  }
  const { address } = parsed;
  switch (address.kind) {
    case 'serial':
      return new SerialScanner({ path: address.path, baud: address.baud, timers: systemTimers });
    case 'hid':
      return new HidScanner({ model: address.model, load: loadHidSystem, timers: systemTimers });
    case 'keyboard':
      return new KeyboardScanner(address.prefixKey, systemTimers);
    default:
      return assertNever(address);
  }
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
