import { expect, onTestFinished, test } from 'vitest';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Rules } from '#central/log/rules.ts';
import { refoldAll } from '#main/store/refold.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const verdicts = (entries: ReturnType<typeof copyOf>) => entries.map(({ g, term, seq, res }) => [g, term, seq, res]);

test('what one terminal writes reaches the others with the hub verdict, in one order', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  k1.issue();
  k1.issue();
  await waitUntil('both hold two entries', () => c1.store.cursor('floor').g === 2 && k1.store.cursor('floor').g === 2);
  await waitUntil('everything is acknowledged', () => k1.store.unsynced() === 0);
  expect(verdicts(copyOf(c1.store, 'floor'))).toEqual([
    [1, 'K1', 1, '{"num":1}'],
    [2, 'K1', 2, '{"num":2}'],
  ]);
  expect(copyOf(k1.store, 'floor')).toEqual(copyOf(c1.store, 'floor'));
  await Promise.all([k1.stop(), c1.stop()]);
  await hub.stop();
});

test('everything written while there was no hub arrives once and in order when it is back, on every terminal', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  const k2 = await testSyncedTerminal(dir, 'K2', first.port, ['kiosk']);
  k1.issue();
  await waitUntil('the first is sequenced', () => k2.store.cursor('floor').g === 1);
  await first.stop();
  await waitUntil('both are alone', () => k1.client.connection() === 'alone' && k2.client.connection() === 'alone');
  for (let i = 0; i < 10; i += 1) (i % 2 === 0 ? k1 : k2).issueMany(70);
  expect([k1.store.unsynced(), k2.store.unsynced()]).toEqual([350, 350]);
  const second = await testHub(dir, { port: first.port });
  await waitUntil('all are everywhere', () => k1.store.cursor('floor').g === 701 && k2.store.cursor('floor').g === 701);
  await waitUntil('all are acknowledged', () => k1.store.unsynced() + k2.store.unsynced() === 0);
  const all = copyOf(k1.store, 'floor');
  expect(copyOf(k2.store, 'floor')).toEqual(all);
  expect(all.filter(({ term }) => term === 'K2').map(({ seq }) => seq)).toEqual(
    Array.from({ length: 350 }, (_, i) => i + 1),
  );
  expect(new Set(all.map(({ res }) => res)).size).toBe(701);
  expect(second.gen).toBe(first.gen);
  await Promise.all([k1.stop(), k2.stop()]);
  await second.stop();
});

test('a hub that lost its file is another generation: copies are pulled again and every terminal offers its own ops again', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', first.port);
  for (let i = 0; i < 5; i += 1) k1.issue();
  await waitUntil('five are there', () => c1.store.cursor('floor').g === 5 && k1.store.unsynced() === 0);
  await first.stop();
  const second = await testHub(dir, { port: first.port, file: `${dir}/new-hub.db` });
  k1.issue();
  await waitUntil('six are there', () => c1.store.cursor('floor').g === 6 && k1.store.unsynced() === 0);
  expect(c1.store.cursor('floor').gen).toBe(second.gen);
  expect(second.gen).not.toBe(first.gen);
  expect(copyOf(c1.store, 'floor').map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  await Promise.all([k1.stop(), c1.stop()]);
  await second.stop();
});

test('a second hub on the same file, on a used port or of another site is refused by name', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  await expect(testHub(dir)).rejects.toThrow('in-use');
  await expect(testHub(dir, { file: `${dir}/other.db`, port: hub.port })).rejects.toThrow('port-in-use');
  await hub.stop();
  await expect(testHub(dir, { site: 'elsewhere' })).rejects.toThrow('other-site');
});

test('everybody sees who is here, and who was here before the hub was restarted', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', first.port);
  const told = () =>
    (c1.client.presence()?.terminals ?? []).map(({ term, name, roles, connected, unsynced, status }) => [
      term,
      name,
      roles,
      connected,
      unsynced,
      status,
    ]);
  const printer = { printer: 'online' };
  await waitUntil('both are seen with their status', () => JSON.stringify(told()).split('online').length === 3);
  expect(told().toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
    ['C1', 'Máy C1', ['counter'], true, 0, printer],
    ['K1', 'Máy K1', ['kiosk'], true, 0, printer],
  ]);
  await k1.stop();
  await first.stop();
  const second = await testHub(dir, { port: first.port });
  await waitUntil(
    'K1 is known as away',
    () => c1.client.connection() === 'hub-only' && told().some(([term, , , here]) => term === 'K1' && here === false),
  );
  await c1.stop();
  await second.stop();
});

test('an upgraded hub sequences again what it could not read before, once, and every terminal uses it', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const older: Rules = {
    keysOf,
    decide: (op, ...more) =>
      op.t === 'ticket.issue' ? { verdict: { bad: 'unknown-type' }, changes: new Map() } : decide(op, ...more),
  };
  const seen = (terminal: Awaited<ReturnType<typeof testSyncedTerminal>>) => ({
    entries: verdicts(copyOf(terminal.store, 'floor')),
    tickets: terminal.store.db.prepare("SELECT state ->> 'offered' FROM ticket ORDER BY 1").pluck().all(),
    parked: terminal.store.db.prepare('SELECT g FROM parked').pluck().all(),
  });
  const first = await testHub(dir, { rules: older });
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', first.port);
  k1.issue();
  k1.issue();
  await waitUntil('both hold two entries', () => c1.store.cursor('floor').g === 2 && k1.store.cursor('floor').g === 2);
  expect(seen(c1)).toMatchObject({ tickets: [], parked: [1, 2] });
  await first.stop();
  const upgraded = await testHub(dir, { port: first.port });
  await waitUntil('both hold four', () => c1.store.cursor('floor').g === 4 && k1.store.cursor('floor').g === 4);
  const used = {
    entries: [
      [1, 'K1', 1, '{"bad":"unknown-type"}'],
      [2, 'K1', 2, '{"bad":"unknown-type"}'],
      [3, 'K1', 1, '{"num":1}'],
      [4, 'K1', 2, '{"num":2}'],
    ],
    tickets: [1, 2],
    parked: [],
  };
  expect([seen(k1), seen(c1)]).toEqual([used, used]);
  refoldAll(c1.store.db, 'C1');
  expect(seen(c1)).toEqual(used);
  await upgraded.stop();
  const again = await testHub(dir, { port: first.port });
  k1.issue();
  await waitUntil('the next number is there', () => c1.store.cursor('floor').g === 5 && k1.store.unsynced() === 0);
  expect(seen(c1)).toMatchObject({ tickets: [1, 2, 3], parked: [] });
  await Promise.all([k1.stop(), c1.stop()]);
  await again.stop();
});
