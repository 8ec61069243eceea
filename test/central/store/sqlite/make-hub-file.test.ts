import { expect, onTestFinished, test } from 'vitest';
import { makeHubFile } from '#central/store/sqlite/make-hub-file.ts';
import { sha256 } from '#central/log/sha256.ts';
import { applyVerdict } from '#common/domain/log/decide.ts';
import { nextGen, parseGen } from '#common/wire/generation.ts';
import { copyEntries } from '#main/store/copy-entries.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const build = (file: string, store: TerminalStore) =>
  makeHubFile({
    file,
    site: 'test',
    gen: nextGen(store.cursor('floor').gen, 'new'),
    entriesOf: (audience) => copyEntries(store.db, audience),
    replay: applyVerdict,
    nativeBinding: undefined,
    sha256,
    now: () => 5,
  });

test('a hub built from a copy goes on where the old one ended, and gets back what only the terminals still have', async () => {
  const dir = folder();
  const old = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', old.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', old.port);
  k1.issue();
  k1.store.append([
    { t: 'ticket.issue', id: 't', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id: 't', d: { service: 'A', label: 'A002', series: 'A', number: 2, ahead: 0 } },
    { t: 'ticket.call', id: 't', d: { counter: 'Q1' } },
  ]);
  await waitUntil('all are there', () => c1.store.cursor('floor').g === 4 && k1.store.unsynced() === 0);
  await c1.client.stop();
  // The old hub acknowledges these and dies before C1, which is promoted, saw them.
  k1.issue();
  await waitUntil('acknowledged', () => k1.store.unsynced() === 0 && k1.store.cursor('floor').g === 5);
  const before = copyOf(k1.store, 'floor');
  await old.stop();
  expect(await build(`${dir}/new.db`, c1.store)).toEqual({ kind: 'made', entries: 4 });
  const hub = await testHub(dir, { port: old.port, file: `${dir}/new.db` });
  expect(parseGen(hub.gen)?.counter).toBe(2);
  await waitUntil('K1 moved', () => k1.store.cursor('floor').gen === hub.gen && k1.store.cursor('floor').g === 5);
  const bodies = copyOf(k1.store, 'floor').map(({ op, h, res }) => [op, h, res]);
  expect(bodies.slice(0, 4)).toEqual(before.slice(0, 4).map(({ op, h, res }) => [op, h, res]));
  expect(bodies[4]).toEqual([before[4]?.op, before[4]?.h, '{"num":1,"tag":"B"}']);
  k1.store.append([
    { t: 'ticket.call', id: 't', d: { counter: 'Q2' } },
    { t: 'ticket.label', id: 'u', d: { service: 'A', label: 'A002', series: 'A', number: 2, ahead: 0 } },
  ]);
  await waitUntil('decided', () => k1.store.cursor('floor').g === 7);
  expect(
    copyOf(k1.store, 'floor')
      .slice(5)
      .map(({ res }) => res),
  ).toEqual(['{"ok":false,"by":"Q1"}', '{"dup":2}']);
  await k1.stop();
  c1.store.close();
  await hub.stop();
});

test('the old hub learns from the first terminal that comes back to it that another one took over', async () => {
  const dir = folder();
  const outranked: string[] = [];
  const old = await testHub(dir, { onOutranked: (by) => outranked.push(by) });
  const c1 = await testSyncedTerminal(dir, 'C1', old.port);
  const k1 = await testSyncedTerminal(dir, 'K1', old.port, ['kiosk']);
  c1.issue();
  await waitUntil('there', () => c1.store.cursor('floor').g === 1 && k1.store.cursor('floor').g === 1);
  await build(`${dir}/new.db`, c1.store);
  const hub = await testHub(dir, { file: `${dir}/new.db` });
  await c1.client.stop();
  const moved = await testSyncedTerminal(folder(), 'C2', hub.port);
  await waitUntil('moved', () => moved.store.cursor('floor').g === 1);
  moved.client.moveTo(`ws://127.0.0.1:${old.port}/sync`);
  await waitUntil('the old hub sends everybody away', () => k1.client.connection() === 'alone');
  await waitUntil('by name', () => moved.client.troubles().length > 0);
  expect(moved.client.troubles()).toEqual([{ kind: 'refused', why: 'demoted' }]);
  expect(outranked).toEqual([hub.gen]);
  k1.issue();
  k1.client.moveTo(`ws://127.0.0.1:${hub.port}/sync`);
  moved.client.moveTo(`ws://127.0.0.1:${hub.port}/sync`);
  await waitUntil('all at the new one', () => [k1, moved].every(({ store }) => store.cursor('floor').g === 2));
  await Promise.all([k1.stop(), moved.stop()]);
  c1.store.close();
  await hub.stop();
  await old.stop();
});

test('two hubs that were made with one counter: the one that meets a terminal of the other goes above both', async () => {
  const [a, b] = [folder(), folder()];
  const one = await testHub(a);
  const two = await testHub(b);
  const k1 = await testSyncedTerminal(a, 'K1', one.port, ['kiosk']);
  const k2 = await testSyncedTerminal(b, 'K2', two.port, ['kiosk']);
  k1.issue();
  k2.issue();
  await waitUntil('both', () => [k1, k2].every(({ store }) => store.cursor('floor').g === 1));
  k1.client.moveTo(`ws://127.0.0.1:${two.port}/sync`);
  await waitUntil('one site again', () =>
    [k1, k2].every(({ store }) => store.cursor('floor').g === 2 && store.cursor('floor').gen === two.gen),
  );
  expect(parseGen(two.gen)?.counter).toBe(2);
  expect(copyOf(k1.store, 'floor')).toEqual(copyOf(k2.store, 'floor'));
  await Promise.all([k1.stop(), k2.stop()]);
  await Promise.all([one.stop(), two.stop()]);
});

test('a file that is a hub already is left as it is', async () => {
  const dir = folder();
  const hub = await testHub(dir);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('opened', () => c1.store.cursor('floor').gen === hub.gen);
  await c1.client.stop();
  expect((await build(`${dir}/hub.db`, c1.store)).kind).toBe('exists');
  await hub.stop();
  expect((await build(`${dir}/hub.db`, c1.store)).kind).toBe('exists');
  c1.store.close();
});
