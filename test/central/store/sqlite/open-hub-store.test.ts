import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '#central/log/sha256.ts';
import { openHubFile } from '#central/store/sqlite/open-hub-file.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import { tempDir } from '#test/support/sync-site.ts';

const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const open = (file: string, site = 'test', gen = 'G1') =>
  openHubStore({ file, site, nativeBinding: undefined, sha256, newGen: () => gen, now: () => 5 });

test('every open, also of a file that exists, commits with a full sync', () => {
  const file = `${folder()}/hub.db`;
  const durability = [1, 2, 3].map(() => {
    const opened = openHubFile(file, undefined);
    if (opened.kind !== 'open') return opened.kind;
    const read = [
      opened.db.pragma('synchronous', { simple: true }),
      opened.db.pragma('journal_mode', { simple: true }),
    ];
    opened.db.exec('CREATE TABLE IF NOT EXISTS t (x)');
    opened.db.close();
    return read;
  });
  expect(durability).toEqual([
    [2, 'wal'],
    [2, 'wal'],
    [2, 'wal'],
  ]);
});

test('a hub keeps its generation over restarts, and a new file is a new generation', async () => {
  const dir = folder();
  const gens: string[] = [];
  for (const [file, made] of [
    ['a', 'G1'],
    ['a', 'G2'],
    ['b', 'G3'],
  ]) {
    const opened = await open(`${dir}/${file}.db`, 'test', made);
    if (opened.kind !== 'open') throw new Error(opened.kind);
    gens.push(opened.hub.store.gen);
    opened.hub.close();
  }
  expect(gens).toEqual(['G1', 'G1', 'G3']);
});

test('a file that is in use, of another site, or no database is told apart, and is left as it is', async () => {
  const dir = folder();
  const first = await open(`${dir}/hub.db`);
  expect(await open(`${dir}/hub.db`)).toEqual({ kind: 'in-use' });
  if (first.kind === 'open') first.hub.close();
  expect(await open(`${dir}/hub.db`, 'other')).toEqual({ kind: 'other-site', site: 'test' });
  writeFileSync(`${dir}/text.db`, 'no database'.repeat(1_000));
  expect((await open(`${dir}/text.db`)).kind).toBe('unusable');
  expect((await open(`${dir}/nowhere/hub.db`)).kind).toBe('unusable');
});

test('a terminal that was here is remembered with when it was here last', async () => {
  const file = `${folder()}/hub.db`;
  const seen = { term: 'K1', name: 'Máy 1', roles: ['kiosk', 'display'], version: '0.1.0', lastSeen: 17 };
  const first = await open(file);
  if (first.kind === 'open') {
    first.hub.terminals.note({ ...seen, lastSeen: 3 });
    first.hub.terminals.note(seen);
    first.hub.close();
  }
  const second = await open(file);
  expect(second.kind === 'open' ? second.hub.terminals.all() : second.kind).toEqual([seen]);
  if (second.kind === 'open') second.hub.close();
});
