import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { applyVerdict } from '#common/domain/log/decide.ts';
import type { Entry } from '#common/wire/entry.ts';
import { promoteHub } from '#main/sync/hub/promote-hub.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal, type SyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const promote = (terminal: SyncedTerminal, file: string) =>
  promoteHub({
    store: terminal.store,
    site: 'test',
    file,
    lastKnown: '',
    replay: applyVerdict,
    nativeBinding: undefined,
    now: () => 0,
  });

const statesIn = (file: string): readonly unknown[] => {
  const db = new Sqlite(file, { readonly: true });
  const rows = db.prepare("SELECT audience, key, value FROM state WHERE key NOT LIKE 'series:%' ORDER BY 1, 2").all();
  db.close();
  return rows;
};
const contents = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, hh: '' }));

test('the new hub has the ops, verdicts and states of the old one under the next generation, and goes on from there', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const old = await testHub(dir);
  const c1 = await testSyncedTerminal(dir, 'C1', old.port);
  const k1 = await testSyncedTerminal(dir, 'K1', old.port, ['kiosk']);
  k1.issueMany(30);
  await waitUntil('all are in the copy', () => c1.store.cursor('floor').g === 30);
  const [{ op } = { op: '' }] = copyOf(c1.store, 'floor');
  const ticket = (JSON.parse(op) as { readonly id: string }).id;
  c1.store.append([{ t: 'ticket.call', id: ticket, by: 'Q1', d: { counter: 'Q1' } }]);
  await waitUntil('the call is in the copy', () => c1.store.cursor('floor').g === 31 && c1.store.unsynced() === 0);
  const before = contents(copyOf(c1.store, 'floor'));
  await old.stop();

  const file = join(dir, 'promoted.db');
  const made = await promote(c1, file);
  expect(made).toMatchObject({ kind: 'made', entries: 31, gen: expect.stringMatching(/^g2-/u) });
  expect(statesIn(file)).toEqual(statesIn(join(dir, 'hub.db')));
  const hub = await testHub(dir, { file, port: old.port });
  expect(hub.gen).toBe(made.kind === 'made' ? made.gen : '');
  k1.issue();
  await waitUntil('the next number is everywhere', () =>
    [c1, k1].every(({ store }) => store.cursor('floor').g >= 32 && store.unsynced() === 0),
  );
  const after = copyOf(c1.store, 'floor');
  expect(contents(after).slice(0, 31)).toEqual(before);
  expect(after.slice(31).map(({ res }) => res)).toEqual(['{"num":1,"tag":"B"}']);
  await Promise.all([c1.stop(), k1.stop()]);
  await hub.stop();
});

test('what the old hub took in and the new one never saw comes back from the terminal that wrote it', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const old = await testHub(dir);
  const c1 = await testSyncedTerminal(dir, 'C1', old.port);
  const k1 = await testSyncedTerminal(dir, 'K1', old.port, ['kiosk']);
  k1.issueMany(3);
  await waitUntil('three are in the copy', () => c1.store.cursor('floor').g === 3);
  await c1.client.stop();
  k1.issueMany(4);
  await waitUntil('the old hub acknowledged all', () => k1.store.unsynced() === 0);
  await old.stop();
  const file = join(dir, 'promoted.db');
  await promote(c1, file);
  c1.store.close();
  const hub = await testHub(dir, { file, port: old.port });
  await waitUntil('all seven are there again', () => k1.store.cursor('floor').g === 7 && k1.store.unsynced() === 0);
  expect(copyOf(k1.store, 'floor').map(({ seq, g }) => [g, seq])).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => [n, n]));
  await k1.stop();
  await hub.stop();
});

test('a terminal without all logs, or that never had a hub, makes nothing; a file that is there is not written over', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  const file = join(dir, 'promoted.db');
  expect(await promote(k1, file)).toEqual({ kind: 'no-copy' });
  expect(existsSync(file)).toBe(false);
  await waitUntil('the counter has a copy', () => c1.store.cursor('dossier').gen !== '');
  expect(await promote(c1, join(dir, 'hub.db'))).toEqual({ kind: 'failed', detail: 'exists' });
  await Promise.all([k1.stop(), c1.stop()]);
  await hub.stop();
});
