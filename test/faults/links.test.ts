import { expect, onTestFinished, test } from 'vitest';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { openDatabase } from '#main/store/open.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { startSync } from '#main/sync/sync-client.ts';
import { cutLine } from '#test/support/cut-line.ts';
import { copyOf, fastTiming, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { steadyChance } from './steady-chance.ts';

const wait = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

test('lines that flap, fall silent, carry one way only and break inside frames: when they hold, all drains without a new op, and every copy has the same bytes', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const lines = await Promise.all([0, 1, 2].map(() => cutLine(() => hub.port)));
  const terminals = await Promise.all(
    lines.map(({ port }, at) => testSyncedTerminal(dir, `K${at + 1}`, port, ['kiosk'])),
  );
  const random = steadyChance(21);
  for (let count = 0; count < 60; count += 1) {
    const line = lines[Math.floor(random() * 3)];
    const what = random();
    if (what < 0.3) line?.cut();
    else if (what < 0.5) line?.cutAfter(Math.floor(random() * 3_000));
    else if (what < 0.6) line?.silence(true);
    else if (what < 0.7) line?.deafen(true);
    else {
      line?.mend();
      line?.silence(false);
      line?.deafen(false);
    }
    terminals[Math.floor(random() * 3)]?.issue();
    await wait(random() * 25);
  }
  const written = terminals.map(({ store }) => store.ownTail('floor').seq).reduce((sum, seq) => sum + seq, 0);
  for (const line of lines) {
    line.mend();
    line.silence(false);
    line.deafen(false);
  }
  await waitUntil('everything is everywhere', () =>
    terminals.every(({ store }) => store.unsynced() === 0 && store.cursor('floor').g === written),
  );
  expect(written).toBe(60);
  const [first, ...others] = terminals.map(({ store }) => JSON.stringify(copyOf(store, 'floor')));
  expect(others).toEqual([first, first]);
  for (const { stop } of terminals) await stop();
  for (const { close } of lines) await close();
  await hub.stop();
}, 60_000);

test('a clock that jumps ten years either way changes no order and doubles nothing, and the business day never goes back', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const YEAR_MS = 365.25 * 86_400_000;
  const time = { now: Date.UTC(2026, 10, 22, 3) };
  let ids = 0;
  const newId = (): string => `0199c0de-0000-7000-9000-${String((ids += 1)).padStart(12, '0')}`;
  const store = new TerminalStore({
    db: await openDatabase(`${dir}/K1.db`),
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'config'],
    clock: { now: () => time.now, offset: () => 0 },
    newId,
  });
  const client = startSync({
    url: `ws://127.0.0.1:${hub.port}/sync`,
    who: { as: 'terminal', site: 'test', term: 'K1', name: 'K1', roles: ['kiosk'], app: '0.1.0' },
    logs: ['floor', 'config'],
    own: store,
    copy: store,
    status: null,
    now: () => time.now,
    steady: machineClock.steady,
    random: Math.random,
    onLog: () => undefined,
    timing: fastTiming,
  });
  // Ahead ten years, the battery's 2000, back ten years, a second back, the end of a day, a leap day.
  const clocks = [
    time.now,
    time.now + 10 * YEAR_MS,
    Date.UTC(2000, 0, 1),
    time.now - 10 * YEAR_MS,
    time.now - 1_000,
    Date.UTC(2026, 10, 22, 16, 59, 59, 999),
    Date.UTC(2028, 1, 29, 12),
  ];
  const written: string[] = [];
  const days: string[] = [];
  for (const now of clocks) {
    time.now = now;
    const id = newId();
    const [op] = store.append([{ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }]);
    written.push(id);
    days.push(op?.day ?? '');
    await waitUntil('it is at the hub and back', () => store.cursor('floor').g === written.length);
  }
  const entries = copyOf(store, 'floor');
  // Written by this test.
  expect(entries.map(({ op }) => (JSON.parse(op) as { readonly id: string }).id)).toEqual(written);
  expect(entries.filter(({ res }) => /dupOf|bad/u.test(res))).toEqual([]);
  expect(days).toEqual(days.toSorted());
  await client.stop();
  store.close();
  await hub.stop();
}, 30_000);
