import fc from 'fast-check';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseGen } from '#common/wire/generation.ts';
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

const places = (entries: ReturnType<typeof copyOf>) => entries.map(({ epoch, seq, res }) => [epoch, seq, res]);

test('two terminals from one disk image: both branches arrive once, the second under an epoch of its own, and people are told', async () => {
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
  const second = clone.store.offered('floor')[0];
  await clone.stop();
  const back = await testSyncedTerminal(image.dir, 'K1', hub.port, ['kiosk']);
  await waitUntil('both branches are everywhere', () =>
    [original, back].every(({ store }) => store.cursor('floor').g === 4 && store.unsynced() === 0),
  );
  const { epoch } = original.store.ownTail('floor');
  const branch = back.store.ownTail('floor').epoch;
  expect(branch).toMatch(/^f/u);
  expect(places(copyOf(back.store, 'floor'))).toEqual([
    [epoch, 1, '{"num":1}'],
    [epoch, 2, '{"num":2}'],
    [branch, 1, '{"num":3}'],
    [branch, 2, '{"num":4}'],
  ]);
  expect(copyOf(original.store, 'floor')).toEqual(copyOf(back.store, 'floor'));
  const { h } = original.store.ownTail('floor');
  expect(back.client.troubles()).toEqual([
    { kind: 'identity-twice', log: 'floor', term: 'K1', epoch, common: 1, there: { seq: 2, h } },
  ]);
  expect([second?.epoch, original.store.repairs(), back.store.repairs()]).toEqual([epoch, 0, 1]);
  back.issue();
  original.issue();
  await waitUntil('both go on', () => [original, back].every(({ store }) => store.cursor('floor').g === 6));
  expect(original.client.troubles()).toEqual([]);
  await Promise.all([original.stop(), back.stop()]);
  await hub.stop();
});

test('a terminal whose database is older than what the hub has of it writes a fresh epoch; its lost ops come back, nothing is written twice', async () => {
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
  restored.issue();
  await waitUntil('it goes on', () => restored.store.cursor('floor').g === 2 && restored.store.unsynced() === 0);
  const fresh = restored.store.ownTail('floor').epoch;
  expect(fresh).toMatch(/^r/u);
  expect(places(copyOf(restored.store, 'floor'))).toEqual([
    [mine.epoch, 1, '{"num":1}'],
    [fresh, 1, '{"num":2}'],
  ]);
  expect(restored.store.repairs()).toBe(1);
  await restored.stop();
  await hub.stop();
});

test('a hub restored from a backup takes a new generation; what it lost comes back from the copies, also ops of a terminal that is gone', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  const k2 = await testSyncedTerminal(dir, 'K2', first.port, ['kiosk']);
  k1.issue();
  await waitUntil('one', () => k1.store.cursor('floor').g === 1 && k1.store.unsynced() === 0);
  await first.stop();
  copyFileSync(join(dir, 'hub.db'), join(dir, 'old.db'));
  const second = await testHub(dir, { port: first.port });
  k2.issue();
  await waitUntil('two', () => k1.store.cursor('floor').g === 2);
  k1.issue();
  await waitUntil('three', () => k1.store.cursor('floor').g === 3 && k1.store.unsynced() === 0);
  const before = copyOf(k1.store, 'floor');
  await k2.stop();
  await second.stop();
  const third = await testHub(dir, { port: first.port, file: join(dir, 'old.db') });
  await waitUntil('a new generation', () => k1.store.cursor('floor').gen === third.gen && third.gen !== first.gen);
  await waitUntil('all three', () => k1.store.cursor('floor').g === 3);
  const bodies = (entries: typeof before) => entries.map(({ term, op }) => `${term} ${op}`).sort();
  expect(bodies(copyOf(k1.store, 'floor'))).toEqual(bodies(before));
  expect([parseGen(first.gen)?.counter, parseGen(third.gen)?.counter]).toEqual([1, 2]);
  expect(
    copyOf(k1.store, 'floor')
      .map(({ res }) => res)
      .sort(),
  ).toEqual(['{"num":1,"tag":"B"}', '{"num":1}', '{"num":2,"tag":"B"}']);
  expect(k1.client.troubles()).toEqual([]);
  const late = await testSyncedTerminal(dir, 'K2', first.port, ['kiosk']);
  const { gen } = third;
  await waitUntil('the other one finds its op there', () => {
    const cursor = late.store.cursor('floor');
    return cursor.gen === gen && cursor.g === 3;
  });
  await waitUntil('and acknowledged', () => late.store.unsynced() === 0);
  expect(copyOf(late.store, 'floor')).toEqual(copyOf(k1.store, 'floor'));
  await Promise.all([k1.stop(), late.stop()]);
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

const YEAR_MS = 365 * 86_400_000;

test('a clock that is set while it is connected moves nothing: the hub’s time goes on, and the hub is asked for it again', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  // A machine whose battery is dead says 2000 until the time comes from the network.
  const machine = { set: -26 * YEAR_MS };
  const now = () => Date.now() + machine.set;
  const steady = () => performance.now();
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk'], 'test', { now, steady });
  const hubsNow = () => now() + k1.client.clockOffset();
  const isRight = () => Math.abs(hubsNow() - Date.now()) < 1_000;
  expect(k1.client.clockOffset()).toBe(0);
  await waitUntil('the hub told its time', isRight);
  let partings = 0;
  k1.client.onChange(() => {
    if (k1.client.connection() === 'alone') partings += 1;
  });
  machine.set = 0;
  // At once: also what is written before the next look at the clock has the right day.
  expect(isRight()).toBe(true);
  await waitUntil('it asked again', () => partings > 0 && k1.client.connection() !== 'alone');
  expect([isRight(), Math.abs(k1.client.clockOffset()) < 1_000, k1.client.troubles()]).toEqual([true, true, []]);
  await k1.stop();
  await hub.stop();
});

test('a terminal that no hub ever told the time goes by its own clock, also when that is set', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const machine = { set: -26 * YEAR_MS };
  const clock = { now: () => Date.now() + machine.set, steady: () => performance.now() };
  const k1 = await testSyncedTerminal(dir, 'K1', 9, ['kiosk'], 'test', clock);
  machine.set = 0;
  expect(k1.client.clockOffset()).toBe(0);
  await k1.stop();
});
