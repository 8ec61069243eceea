import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { leaveHub } from '#main/sync/hub/leave-hub.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal, type SyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const leave = (terminal: SyncedTerminal, file: string): number =>
  leaveHub({ store: terminal.store, file, nativeBinding: undefined });

const opsOf = (terminal: SyncedTerminal): readonly string[] => copyOf(terminal.store, 'floor').map(({ op }) => op);

test('what a demoted hub had acknowledged to a terminal that is gone reaches the new hub, once, from the terminal that hosted it', async () => {
  const dir = folder();
  const old = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', old.port, ['kiosk']);
  k1.issue();
  k1.issue();
  await waitUntil('the old hub has both', () => k1.store.unsynced() === 0 && k1.store.cursor('floor').g === 2);
  const written = opsOf(k1);
  // K1 is gone for good, and nobody else was ever connected to this hub.
  await k1.stop();
  await old.stop();
  const other = await testHub(dir, { file: join(dir, 'new-hub.db'), term: 'C1' });
  const s1 = await testSyncedTerminal(dir, 'S1', other.port, ['supervisor']);
  await waitUntil('S1 follows the new hub', () => s1.store.cursor('floor').gen === other.gen);
  const file = join(dir, 'hub.db');
  expect([leave(s1, file), leave(s1, file)]).toEqual([2, 0]);
  const again = await testSyncedTerminal(dir, 'C2', other.port);
  await s1.stop();
  const back = await testSyncedTerminal(dir, 'S1', other.port, ['supervisor']);
  await waitUntil('everybody has them', () => opsOf(back).length === 2 && opsOf(again).length === 2);
  expect([opsOf(back), opsOf(again)]).toEqual([written, written]);
  expect(copyOf(again.store, 'floor').map(({ term, seq, res }) => [term, seq, res])).toEqual([
    ['K1', 1, '{"num":1}'],
    ['K1', 2, '{"num":2}'],
  ]);
  await Promise.all([again.stop(), back.stop()]);
  await other.stop();
});

test('what the terminal has in its copy of the same log is not kept a second time, and a hub that never was leaves nothing', async () => {
  const dir = folder();
  const hub = await testHub(dir);
  const s1 = await testSyncedTerminal(dir, 'S1', hub.port, ['supervisor']);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issue();
  await waitUntil('S1 has it', () => s1.store.cursor('floor').g === 1);
  await Promise.all([k1.stop(), s1.client.stop()]);
  await hub.stop();
  expect([leave(s1, join(dir, 'nowhere.db')), leave(s1, join(dir, 'hub.db'))]).toEqual([0, 0]);
  s1.store.close();
});

/** The file of a hub that acknowledged four tickets to a kiosk, and whose central confirmed three of them. */
const leftFile = async (dir: string): Promise<string> => {
  const hub = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issueMany(4);
  await waitUntil('the hub has them', () => k1.store.unsynced() === 0);
  await k1.stop();
  await hub.stop();
  const file = join(dir, 'hub.db');
  const db = new Sqlite(file);
  db.prepare("INSERT INTO upstream (audience, gen, g, hh) VALUES ('floor', ?, 3, 'h')").run(hub.gen);
  db.close();
  return file;
};

test('what central has under the old generation goes to the new hub, too, unless nobody works with it any more', async () => {
  const dir = folder();
  const file = await leftFile(dir);
  const db = new Sqlite(file);
  db.exec("UPDATE entry SET hat = hat - 31 * 86400000 WHERE audience = 'floor' AND g <= 2");
  db.close();
  const s1 = await testSyncedTerminal(dir, 'S1', 1, ['supervisor']);
  expect([leave(s1, file), leave(s1, file)]).toEqual([2, 0]);
  await s1.stop();
});

test('a file that was served again and grew is left again', async () => {
  const dir = folder();
  const file = await leftFile(dir);
  const s1 = await testSyncedTerminal(dir, 'S1', 1, ['supervisor']);
  expect(leave(s1, file)).toBe(4);
  const again = await testHub(dir);
  const k2 = await testSyncedTerminal(dir, 'K2', again.port, ['kiosk']);
  k2.issue();
  await waitUntil('the hub has it', () => k2.store.unsynced() === 0);
  await k2.stop();
  await again.stop();
  expect(leave(s1, file)).toBe(1);
  await s1.stop();
});

test('where the file knows more of what its terminal wrote than the terminal does, another epoch is written from then on', async () => {
  const dir = folder();
  const hub = await testHub(dir);
  const before = await testSyncedTerminal(dir, 'S1', 1, ['supervisor']);
  const { epoch } = before.store.ownTail('floor');
  await before.stop();
  copyFileSync(join(dir, 'S1.db'), join(dir, 'backup.db'));
  const s1 = await testSyncedTerminal(dir, 'S1', hub.port, ['supervisor']);
  s1.issue();
  await waitUntil('the hub has it', () => s1.store.unsynced() === 0);
  await s1.stop();
  await hub.stop();
  copyFileSync(join(dir, 'backup.db'), join(dir, 'S1.db'));
  const back = await testSyncedTerminal(dir, 'S1', 1, ['supervisor']);
  expect([leave(back, join(dir, 'hub.db')), back.store.repairs()]).toEqual([1, 1]);
  expect(back.store.ownTail('floor').epoch).not.toBe(epoch);
  await back.stop();
});
