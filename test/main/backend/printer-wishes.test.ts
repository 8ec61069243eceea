import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { PrinterWish } from '#common/ipc/wish-calls.ts';
import { openPrinterWishes } from '#main/backend/printer-wishes.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const ask = { role: 'supervisor' } as const;
const printer = { address: 'tcp://192.168.1.50:9100', widthDots: 576, model: 'auto' } as const;

const open = async () => {
  const one = await testTerminal({ name: 'K1' });
  terminals.push(one);
  const { dir, ...profile } = one.profile;
  const file = join(dir, 'terminal.json');
  writeFileSync(file, JSON.stringify(profile));
  const presence = () => [
    { name: 'K1', roles: ['kiosk'], version: '1', connected: true, lastSeen: 0, unsynced: 0, status: told() },
  ];
  const wishes = openPrinterWishes({ terminal: one, presence, onDone: () => undefined });
  const told = (): Readonly<Record<string, unknown>> => ({ printers: wishes.status() });
  const wish = (wanted: PrinterWish, terminal = 'K1') =>
    wishes.handlers['printers.wish']?.({ terminal, wish: wanted, requestId: one.newId() }, ask);
  const shown = async () => (await wishes.handlers['printers.show']?.({}, ask))?.terminals;
  const onDisk = () => (JSON.parse(readFileSync(file, 'utf8')) as { readonly printer?: unknown }).printer;
  return { one, file, wishes, wish, shown, onDisk };
};

test('a wish is written into the terminal’s own profile, told with what became of it, and taken up once', async () => {
  const { file, wish, shown, onDisk } = await open();
  expect(await shown()).toMatchObject([{ terminal: 'K1', standing: 'none', now: { secondPrinter: null }, wish: null }]);
  expect(await wish({ printer, secondPrinter: null })).toEqual({ kind: 'wished' });
  expect(onDisk()).toEqual(printer);
  expect(await shown()).toMatchObject([{ standing: 'written', now: { printer }, wish: { printer, by: 'K1' } }]);
  // Somebody sets it anew at the machine: that stands.
  const local = { address: 'tcp://192.168.1.60:9100', widthDots: 576 };
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), printer: local }));
  await wish({ printer: null, secondPrinter: null }, 'K2');
  expect(onDisk()).toEqual(local);
});

test('an address that is none is refused before anything is written', async () => {
  const { wish, shown } = await open();
  expect(await wish({ printer: { ...printer, address: 'nowhere' }, secondPrinter: null })).toEqual({
    kind: 'bad-printer',
  });
  expect(await wish({ printer, secondPrinter: printer })).toEqual({ kind: 'same-printer' });
  expect(await shown()).toMatchObject([{ standing: 'none', wish: null }]);
});

test('a terminal that cannot write its profile says so', async () => {
  const { file, wish, shown } = await open();
  writeFileSync(file, 'not a profile');
  await wish({ printer, secondPrinter: null });
  expect(await shown()).toMatchObject([{ standing: 'refused' }]);
});
