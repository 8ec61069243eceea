import { afterEach, expect, test } from 'vitest';
import type { BackendEvent, Role } from '#common/ipc/contract.ts';
import { openScanDesk } from '#main/backend/scan-desk.ts';
import { KeyboardScanner } from '#main/devices/scanner/keyboard-scanner.ts';
import { SimulatedScanner } from '#main/devices/scanner/simulated-scanner.ts';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
afterEach(() => terminal.dispose());

const deskWith = async (scanner: ScannerPort | null, roles: readonly Exclude<Role, 'setup'>[]) => {
  terminal = await testTerminal({ name: 'Q1' });
  const told: [readonly Role[], BackendEvent][] = [];
  const desk = openScanDesk(scanner, {
    terminal: { ...terminal, profile: { ...terminal.profile, roles: [...roles] } },
    condition: () => null,
    emit: (to, event) => void told.push([to, event]),
    onNews: () => undefined,
  });
  return { desk, told };
};

const dossier = 'H49.12-260915-0042';

test('each window is told what the scan means to it, and a kiosk of a receipt its code alone', async () => {
  const scanner = new SimulatedScanner(new ManualTimers());
  const { told } = await deskWith(scanner, ['counter', 'kiosk']);
  scanner.scan(dossier);
  expect(told).toEqual([
    [['counter'], { name: 'scanned', payload: { kind: 'dossier-unknown', code: dossier } }],
    [['kiosk'], { name: 'scanned-at-kiosk', payload: { kind: 'receipt', code: dossier } }],
  ]);
});

test('what is no scan is told by name at the counter, and as "once more" at the kiosk', async () => {
  const keyboard = new KeyboardScanner('F9', new ManualTimers());
  const { desk, told } = await deskWith(keyboard, ['counter', 'kiosk']);
  const keyed = async (text: string, ended: boolean) =>
    desk.handlers['scan.keyed']?.({ text, ended, touched: false }, { role: 'counter' });
  await keyed('001090012345|', true);
  await keyed('MC1TĐ', true);
  await keyed('MC1T', false);
  expect(told.map(([, event]) => event)).toEqual([
    { name: 'scanned', payload: { kind: 'card-by-keyboard' } },
    { name: 'scanned-at-kiosk', payload: { kind: 'for-counter', what: 'card' } },
    { name: 'scanned', payload: { kind: 'mangled' } },
    { name: 'scanned-at-kiosk', payload: { kind: 'unreadable' } },
    { name: 'scanned', payload: { kind: 'torn' } },
    { name: 'scanned-at-kiosk', payload: { kind: 'unreadable' } },
  ]);
});

test('a window learns the prefix key where a keyboard scanner is set up, and its plug is nobody’s to see', async () => {
  const keyboard = await deskWith(new KeyboardScanner('F9', new ManualTimers()), ['counter']);
  const prefix = await keyboard.desk.handlers['scanner.keyboard']?.({}, { role: 'counter' });
  terminal.dispose();
  const other = await deskWith(new SimulatedScanner(new ManualTimers()), ['counter']);
  expect([
    prefix,
    keyboard.desk.visible,
    await other.desk.handlers['scanner.keyboard']?.({}, { role: 'counter' }),
  ]).toEqual([{ prefixKey: 'F9' }, null, { prefixKey: null }]);
});
