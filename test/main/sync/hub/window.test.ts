import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

test('a new terminal begins where the window begins, proves itself from there, and goes on live and after a restart', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir, { windowStart: (audience) => (audience === 'floor' ? 700 : 0) });
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issueMany(1_000);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 1_000);
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
  let start = 0;
  const hub = await testHub(dir, { windowStart: (audience) => (audience === 'floor' ? start : 0) });
  const alone = await testSyncedTerminal(dir, 'K1', 1, ['kiosk']);
  alone.issueMany(3);
  await alone.stop();
  copyFileSync(join(dir, 'K1.db'), join(dir, 'backup.db'));
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issueMany(7);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 10);
  await k1.stop();
  copyFileSync(join(dir, 'backup.db'), join(dir, 'K1.db'));
  start = 8;
  const back = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  const waiting = () =>
    copyOf(back.store, 'floor').length === 2 &&
    back.store.db.prepare('SELECT count(*) FROM own_log WHERE g IS NULL').pluck().get() === 0;
  await waitUntil('nothing waits', waiting);
  expect(back.store.db.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(2);
  await back.stop();
  await hub.stop();
});
