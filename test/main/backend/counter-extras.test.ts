import { expect, onTestFinished, test } from 'vitest';
import { openCounterExtras, openDrawer, openSign } from '#main/backend/counter-extras.ts';
import { SimulatedDrawer } from '#main/devices/cash-drawer/simulated-drawer.ts';
import { SimulatedSign } from '#main/devices/counter-sign/simulated-sign.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { testProtocol } from '#test/contract/counter-sign.ts';

const quiet = { info: () => undefined, error: () => undefined };
const asCounter = { role: 'counter' } as const;

test('the sign follows the number that this counter serves, and goes back to idle', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const frames: string[] = [];
  const sign = new SimulatedSign(testProtocol, new ManualTimers(), (frame) =>
    frames.push(Buffer.from(frame).toString('latin1').slice(3, -2).trim()),
  );
  const extras = openCounterExtras({ terminal, drawer: null, sign, log: quiet });
  const { store } = terminal;
  const label = { service: 'A', label: 'A042', series: 'A', number: 42, ahead: 0 };
  store.append([
    { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id: 't1', d: label },
    { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } },
  ]);
  store.append([{ t: 'ticket.done', id: 't1', d: { counter: 'Q1' } }]);
  await extras.stop();
  expect(frames).toEqual(['QUAY5', 'QUAY5', 'A042', 'QUAY5', '']);
});

test('the drawer answers by name, also where there is none', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const drawer = new SimulatedDrawer({ hasSwitch: true });
  const withDrawer = openCounterExtras({ terminal, drawer, sign: null, log: quiet }).handlers;
  const without = openCounterExtras({ terminal, drawer: null, sign: null, log: quiet }).handlers;
  expect([
    await withDrawer['drawer.open']?.({}, asCounter),
    await without['drawer.open']?.({}, asCounter),
    await withDrawer['counter.extras']?.({}, asCounter),
    await without['counter.extras']?.({}, asCounter),
  ]).toEqual([
    { kind: 'opened' },
    { kind: 'no-drawer' },
    { citizenScreen: false, drawer: true, sign: null },
    { citizenScreen: false, drawer: false, sign: null },
  ]);
});

test('what the profile does not name is not opened, and a wrong address is named in the log', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const { profile } = terminal;
  const logged: unknown[] = [];
  const log = { ...quiet, error: (what: string, details?: object) => void logged.push([what, details]) };
  const printer = { lend: () => Promise.reject(new Error('not asked')) };
  expect([
    openDrawer(profile, printer),
    openDrawer({ ...profile, drawer: { pin: 2 } }, null),
    openSign(profile, '', log),
    openSign({ ...profile, sign: { address: 'keyboard:F9' } }, '', log),
    logged,
  ]).toEqual([null, null, null, null, [['sign-address', { problem: 'not-serial' }]]]);
});
