import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CommandInput, CommandName, CommandOutput, Role } from '#common/ipc/contract.ts';
import type { DeviceSetup } from '#common/ipc/hardware-calls.ts';
import { openHardwareDesk, type HardwareParts } from '#main/backend/hardware-desk.ts';
import { answer } from '#main/ipc/answer.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { testTerminal } from '#test/support/terminal.ts';

const profile = {
  site: 'test',
  name: 'K1',
  roles: ['kiosk'] as ('kiosk' | 'counter')[], // widened to what a profile may hold
  printer: { address: 'tcp://127.0.0.1:9', widthDots: 576 as const },
};

/** The desk of a terminal whose devices are played by the test, called as windows call it. */
const openDesk = async (devices: Partial<HardwareParts['devices']> = {}) => {
  const terminal = await testTerminal({ profile });
  onTestFinished(terminal.dispose);
  writeFileSync(path.join(terminal.dir, 'terminal.json'), JSON.stringify(profile));
  const seen = { restarts: 0, changes: [] as (() => void)[] };
  const desk = openHardwareDesk({
    terminal,
    version: '1.2.3',
    log: { info: () => undefined, error: () => undefined },
    opened: { openedAt: 0, putAside: false },
    link: () => null,
    clockOffset: () => 0,
    silentSince: () => 0,
    devices: {
      printer: () => ({ kind: 'none' }),
      scanner: () => ({ kind: 'none' }),
      documentScanner: () => ({ kind: 'none' }),
      sound: () => ({ kind: 'none' }),
      drawer: () => ({ kind: 'none' }),
      sign: () => ({ kind: 'none' }),
      probe: () => Promise.resolve('online'),
      ...devices,
    },
    trials: { documentScanner: () => null, drawer: null, sign: null, refreshSign: () => undefined },
    restart: () => {
      seen.restarts += 1;
    },
    onChange: () => {
      for (const change of seen.changes) change();
    },
  });
  const call = async <N extends CommandName>(
    role: Role,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> => {
    const reply = await answer(desk.handlers, role, name, input, (_name, thrown) => {
      throw thrown;
    });
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
    // answer has parsed it with the schema of this call.
    return reply.value as CommandOutput<N>;
  };
  return { terminal, desk, call, seen, requestId: terminal.newId() };
};

const setup: DeviceSetup = {
  printer: { address: 'serial:///dev/ttyUSB0?baud=115200', widthDots: 576, model: 'auto' },
  secondPrinter: null,
  scanner: 'keyboard:F9',
  documentScanner: null,
};

test('behind a set code a kiosk shows, tries, saves and restarts nothing; a counter of the same terminal does', async () => {
  const { call, seen, terminal, requestId } = await openDesk();
  expect((await call('kiosk', 'hardware.show', {}))?.access).toBe('first-code');
  expect(await call('kiosk', 'hardware.set-code', { code: '246810', requestId })).toEqual({ kind: 'saved' });
  await call('kiosk', 'hardware.close', {});
  const file = readFileSync(path.join(terminal.dir, 'terminal.json'), 'utf8');
  expect([
    await call('kiosk', 'hardware.show', {}),
    await call('kiosk', 'diagnosis.show', {}),
    await call('kiosk', 'hardware.try-printer', { printer: 'main', requestId }),
    await call('kiosk', 'hardware.try-scanner', { listen: true, requestId }),
    await call('kiosk', 'hardware.try-drawer', {}),
    await call('kiosk', 'hardware.find-ports', {}),
    await call('kiosk', 'diagnosis.places', {}),
    await call('kiosk', 'diagnosis.report', { spoken: [], requestId }),
    await call('kiosk', 'hardware.save', { setup, requestId }),
    await call('kiosk', 'hardware.set-code', { code: '111111', requestId }),
    await call('kiosk', 'hardware.restart', {}),
  ]).toEqual([
    null,
    null,
    { kind: 'locked' },
    { kind: 'locked' },
    { kind: 'locked' },
    { ports: [] },
    { places: [] },
    { kind: 'locked' },
    { kind: 'locked' },
    { kind: 'locked' },
    { kind: 'locked' },
  ]);
  expect([seen.restarts, readFileSync(path.join(terminal.dir, 'terminal.json'), 'utf8')]).toEqual([0, file]);
  expect((await call('counter', 'hardware.show', {}))?.access).toBe('open');
  expect(await call('kiosk', 'hardware.open', { code: '246810' })).toEqual({ kind: 'open' });
  expect(await call('kiosk', 'hardware.restart', {})).toEqual({ kind: 'restarting' });
  expect(seen.restarts).toBe(1);
});

test('a set-up is saved only when every address can be read, and then waits for a new start', async () => {
  const { call, terminal, requestId } = await openDesk();
  const save = async (part: Partial<DeviceSetup>) =>
    (await call('counter', 'hardware.save', { setup: { ...setup, ...part }, requestId })).kind;
  const bad = { address: 'tcp://', widthDots: 576, model: 'auto' } as const;
  expect([
    await save({ printer: bad }),
    await save({ secondPrinter: bad }),
    await save({ printer: null, secondPrinter: setup.printer }),
    await save({ secondPrinter: setup.printer }),
    await save({ scanner: 'com3' }),
    await save({ documentScanner: 'twain' }),
  ]).toEqual([
    'bad-printer',
    'bad-second-printer',
    'bad-second-printer',
    'same-printer',
    'bad-scanner',
    'bad-document-scanner',
  ]);
  expect(existsSync(path.join(terminal.dir, 'terminal.json.before'))).toBe(false);
  expect(await save({})).toBe('saved');
  const shown = await call('counter', 'hardware.show', {});
  expect({ setup: shown?.setup, waits: shown?.waitsForRestart }).toEqual({ setup, waits: true });
});

test('a test page is one job, however often the same press arrives', async () => {
  const { call, terminal, requestId } = await openDesk();
  const press = () => call('counter', 'hardware.try-printer', { printer: 'main', requestId });
  await press();
  await press();
  expect(openPrintJobs(terminal.store.db, 'K1').map(({ what, printer }) => [what, printer])).toEqual([
    ['test', 'main'],
  ]);
  expect((await call('counter', 'hardware.show', {}))?.trialPaper).toEqual({ printer: 'main', state: 'pending' });
  expect(await call('counter', 'hardware.try-printer', { printer: 'second', requestId })).toEqual({
    kind: 'no-printer',
  });
});

test('while one check hangs the others are told, a second wish joins the run, and a code on trial means nothing else', async () => {
  const hanging = Promise.withResolvers<{ readonly kind: 'none' }>();
  const { call, seen, desk, requestId } = await openDesk({ printer: () => hanging.promise });
  const allButPrinters = Promise.withResolvers<void>();
  seen.changes.push(() => {
    void call('counter', 'diagnosis.show', {}).then((view) => {
      if (view?.rows.filter(({ finding }) => finding !== null).length === 12) allButPrinters.resolve();
    });
  });
  await call('counter', 'diagnosis.run', { requestId });
  await allButPrinters.promise;
  await call('counter', 'diagnosis.run', { requestId });
  const view = await call('counter', 'diagnosis.show', {});
  expect([view?.running, view?.rows.filter(({ finding }) => finding === null).map(({ number }) => number)]).toEqual([
    true,
    ['07', '08'],
  ]);
  hanging.resolve({ kind: 'none' });

  const code = { kind: 'scan', text: 'RR123456785VN', symbology: null, at: 5 } as const;
  expect(desk.heard(code)).toBe(false);
  await call('counter', 'hardware.try-scanner', { listen: true, requestId });
  expect([desk.heard(code), desk.heard(code)]).toEqual([true, false]);
  const shown = await call('counter', 'hardware.show', {});
  expect([shown?.listening, shown?.lastScan]).toEqual([
    false,
    { kind: 'parcel', letters: 13, way: 'device', symbology: null, at: 5 },
  ]);
});
