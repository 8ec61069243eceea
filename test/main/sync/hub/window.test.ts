import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { upstreamMarks } from '#central/store/sqlite/upstream-marks.ts';
import type { HostedHub } from '#main/sync/hub/host-hub.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

/** The hub again on its port, as if central had acknowledged the floor log up to g of generation `gen`. */
const acknowledged = async (
  dir: string,
  hub: HostedHub,
  g: number,
  start: number,
  gen = hub.gen,
): Promise<HostedHub> => {
  await hub.stop();
  const db = new Sqlite(join(dir, 'hub.db'));
  upstreamMarks(db).set('floor', { gen, g, hh: '' });
  db.close();
  return testHub(dir, { port: hub.port, windowStart: (audience) => (audience === 'floor' ? start : 0) });
};

test('a new terminal begins where the window begins, proves itself from there, and goes on live and after a restart', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  k1.issueMany(1_000);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 1_000);
  const hub = await acknowledged(dir, first, 1_000, 700);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('the window is there', () => c1.store.cursor('floor').g === 1_000);
  expect(c1.client.progress().get('floor')).toEqual({ from: 700, g: 1_000, head: 1_000 });
  k1.issue();
  await waitUntil('live ones follow', () => c1.store.cursor('floor').g === 1_001);
  await c1.stop();
  k1.issue();
  const again = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('it goes on where it was', () => again.store.cursor('floor').g === 1_002);
  expect(copyOf(again.store, 'floor')).toEqual(copyOf(k1.store, 'floor').slice(700));
  await Promise.all([k1.stop(), again.stop()]);
  await hub.stop();
});

test('own tickets before the window of a terminal that was restored wait for nothing, and are gone from its queue', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const alone = await testSyncedTerminal(dir, 'K1', 1, ['kiosk']);
  alone.issueMany(3);
  await alone.stop();
  copyFileSync(join(dir, 'K1.db'), join(dir, 'backup.db'));
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  k1.issueMany(7);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 10);
  await k1.stop();
  const hub = await acknowledged(dir, first, 10, 8);
  copyFileSync(join(dir, 'backup.db'), join(dir, 'K1.db'));
  const back = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  const waiting = () =>
    copyOf(back.store, 'floor').length === 2 &&
    back.store.db.prepare('SELECT count(*) FROM own_log WHERE g IS NULL').pluck().get() === 0;
  await waitUntil('nothing waits', waiting);
  expect(back.store.db.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(2);
  await back.stop();
  await hub.stop();
});

test.each([
  ['central has another generation', 'g0-x', 10, 0],
  ['central has a part', null, 4, 4],
  ['central has more than is old', null, 10, 7],
] as const)('a window that is cut at 7 begins no later than what central has: %s', async (_when, of, g, begins) => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  k1.issueMany(10);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 10);
  const hub = await acknowledged(dir, first, g, 7, of ?? first.gen);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('the copy is there', () => c1.store.cursor('floor').g === 10);
  expect(copyOf(c1.store, 'floor')).toEqual(copyOf(k1.store, 'floor').slice(begins));
  await Promise.all([k1.stop(), c1.stop()]);
  await hub.stop();
});
