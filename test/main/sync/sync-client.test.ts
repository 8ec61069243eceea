import fc from 'fast-check';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cutLine } from '#test/support/cut-line.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

test('a line that is cut in the middle of frames, again and again, loses nothing and doubles nothing', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const line = await cutLine(() => hub.port);
  const k1 = await testSyncedTerminal(dir, 'K1', line.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  const cuts = fc.sample(fc.integer({ min: 1, max: 6_000 }), { numRuns: 12, seed: 7 });
  for (const bytes of cuts) {
    await waitUntil('connected', () => k1.client.connection() !== 'alone');
    line.cutAfter(bytes);
    for (let i = 0; i < 30; i += 1) k1.issue();
    await waitUntil('cut', () => k1.client.connection() === 'alone');
  }
  await waitUntil('all arrived', () => c1.store.cursor('floor').g === 360 && k1.store.cursor('floor').g === 360);
  await waitUntil('all acknowledged', () => k1.store.unsynced() === 0);
  expect(copyOf(k1.store, 'floor').map(({ g, seq }) => [g, seq])).toEqual(
    Array.from({ length: 360 }, (_, i) => [i + 1, i + 1]),
  );
  expect(copyOf(c1.store, 'floor')).toEqual(copyOf(k1.store, 'floor'));
  await Promise.all([k1.stop(), c1.stop()]);
  await hub.stop();
  await line.close();
});

test('a line that goes silent is noticed, and work goes on when it speaks again', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const line = await cutLine(() => hub.port);
  const k1 = await testSyncedTerminal(dir, 'K1', line.port, ['kiosk']);
  await waitUntil('connected', () => k1.client.connection() === 'hub-only');
  line.silence(true);
  k1.issue();
  await waitUntil('alone', () => k1.client.connection() === 'alone');
  line.silence(false);
  await waitUntil('acknowledged', () => k1.store.unsynced() === 0);
  expect(k1.client.troubles()).toEqual([]);
  await k1.stop();
  await hub.stop();
  await line.close();
});

test('two terminals from one disk image: the second branch is told apart, nothing of either is overwritten', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issue();
  await waitUntil('the first is sequenced', () => k1.store.unsynced() === 0);
  await k1.stop();
  const image = tempDir();
  onTestFinished(image.remove);
  copyFileSync(join(dir, 'K1.db'), join(image.dir, 'K1.db'));
  const original = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  original.issue();
  await waitUntil('the original went on', () => original.store.unsynced() === 0);
  // The port is closed: the clone writes alone first.
  const clone = await testSyncedTerminal(image.dir, 'K1', 9, ['kiosk']);
  clone.issue();
  clone.issue();
  await clone.stop();
  const back = await testSyncedTerminal(image.dir, 'K1', hub.port, ['kiosk']);
  await waitUntil('told', () => back.client.troubles().length > 0);
  const there = original.store.ownTail('floor');
  expect(back.client.troubles()).toEqual([
    { kind: 'fork', log: 'floor', epoch: there.epoch, common: null, there: { seq: 2, h: there.h } },
  ]);
  expect([back.store.unsynced(), original.store.unsynced(), original.store.cursor('floor').g]).toEqual([2, 0, 2]);
  await Promise.all([original.stop(), back.stop()]);
  await hub.stop();
});

test('a terminal whose database is older than what the hub has of it is told so and pushes nothing', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  await k1.stop();
  copyFileSync(join(dir, 'K1.db'), join(dir, 'backup.db'));
  const later = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  later.issue();
  await waitUntil('sequenced', () => later.store.unsynced() === 0);
  const there = later.store.ownTail('floor');
  await later.stop();
  copyFileSync(join(dir, 'backup.db'), join(dir, 'K1.db'));
  const restored = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  const mine = restored.store.ownTail('floor');
  await waitUntil('told', () => restored.client.troubles().length > 0);
  expect(restored.client.troubles()).toEqual([
    { kind: 'behind', log: 'floor', epoch: mine.epoch, mine: { seq: 0, h: mine.h }, there: { seq: 1, h: there.h } },
  ]);
  await waitUntil('its lost op came back with the site log', () => restored.store.cursor('floor').g === 1);
  await restored.stop();
  await hub.stop();
});

test('a hub restored from a backup is told apart by hash: the terminal keeps its copy and says so', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  k1.issue();
  await waitUntil('one', () => k1.store.cursor('floor').g === 1 && k1.store.unsynced() === 0);
  await first.stop();
  copyFileSync(join(dir, 'hub.db'), join(dir, 'old.db'));
  const second = await testHub(dir, { port: first.port });
  k1.issue();
  await waitUntil('two', () => k1.store.cursor('floor').g === 2 && k1.store.unsynced() === 0);
  await second.stop();
  const cursor = k1.store.cursor('floor');
  const third = await testHub(dir, { port: first.port, file: join(dir, 'old.db') });
  await waitUntil('told', () => k1.client.troubles().length > 0);
  expect(k1.client.troubles()).toEqual([
    { kind: 'hub-diverged', log: 'floor', cursor, head: expect.objectContaining({ seq: 1 }) },
  ]);
  await waitUntil('what the hub lost is offered again', () => k1.store.unsynced() === 0);
  expect(k1.store.cursor('floor')).toEqual(cursor);
  await k1.stop();
  await third.stop();
});

test('a terminal of another site is refused by name, and keeps trying', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir, { site: 'elsewhere' });
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  await waitUntil('refused', () => k1.client.troubles().length > 0);
  expect([k1.client.connection(), k1.client.troubles()]).toEqual(['alone', [{ kind: 'refused', why: 'unknown-site' }]]);
  await k1.stop();
  await hub.stop();
});
