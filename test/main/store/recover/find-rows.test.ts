import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { findRows } from '#main/store/recover/find-rows.ts';
import { batchOf } from '#test/contract/sequencer-store.ts';
import { opText, writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';
import { testTerminal } from '#test/support/terminal.ts';

/** Rows of a file that are missing among those found; earlier forms of rows may come too, as they were left in free space. */
const missingIn = (file: string, all: readonly unknown[]): readonly unknown[] => {
  const found = new Set(
    findRows(file, 'K1').ops.map(({ audience, epoch, seq, h, uid, entity, text }) =>
      JSON.stringify({ audience, epoch, seq, h, uid, entity, text }),
    ),
  );
  return all.filter((row) => !found.has(JSON.stringify(row)));
};

const long = (letters: number): Draft => ({
  t: 'config.set',
  id: `config:${letters}`,
  d: { kind: 'note', value: { text: 'Đường số 1 🎫 '.repeat(letters) } },
});

test('every own op is found without a tree that leads to it, in the file and in the write-ahead log, with texts over many pages', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const { store, dir } = one;
  for (let count = 0; count < 200; count += 1) {
    store.append([{ t: 'ticket.issue', id: `t${count}`, d: { service: 'A', lang: 'vi' } }]);
  }
  store.append([long(10), long(60), long(300), long(900), long(3_000)]);
  const file = path.join(dir, 'terminal.db');
  const all = store.db
    .prepare('SELECT audience, epoch, seq, h, uid, entity, text FROM own_log ORDER BY audience, seq')
    .all();
  expect([all.length, missingIn(file, all)]).toEqual([205, []]);
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  expect(missingIn(file, all)).toEqual([]);
});

test('where logs began, what the hub had, and the letter of the series are found too', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const { store, dir } = one;
  store.append([{ t: 'kiosk.help', id: 'h', d: {} }]);
  const { epoch, ...tail } = store.ownTail('floor');
  store.setAcked('floor', { term: 'K1', epoch }, tail);
  store.startEpoch('floor');
  const { writers, repairs } = findRows(path.join(dir, 'terminal.db'), 'K1');
  expect([repairs, writers.filter((writer) => writer.epoch === epoch).map(({ acked }) => acked)]).toContainEqual(
    expect.arrayContaining([tail]),
  );
  expect(repairs).toBe(1);
});

test('of a hub file only what central does not have is read, unless what it says about central does not fit its log', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = path.join(dir, 'hub.db');
  const gen = 'g3-11111111-1111-4111-8111-111111111111';
  const opened = await openHubStore({
    file,
    site: 'test',
    nativeBinding: undefined,
    sha256,
    newGen: () => gen,
    now: () => 0,
  });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const { store, upstream, close } = opened.hub;
  const log = { site: 'test', audience: 'floor' } as const;
  store.sequence([batchOf(log, [writtenLog('K1', 'e', [opText('a'), opText('b'), opText('c')]).run(1, 3)])]);
  const found = () => findRows(file, null);
  const numbers = () => [...new Set(found().ops.map(({ g, seq, term }) => `${g} ${term} ${seq}`))].toSorted();
  expect([found().gen, numbers()]).toEqual([gen, ['1 K1 1', '2 K1 2', '3 K1 3']]);
  upstream.set('floor', { gen, g: 2, hh: 'of another history' });
  expect(numbers()).toEqual(['1 K1 1', '2 K1 2', '3 K1 3']);
  upstream.set('floor', { gen, g: 2, hh: store.entryHashAt(log, gen, 2) ?? '' });
  expect([numbers(), found().marks]).toEqual([['3 K1 3'], [{ audience: 'floor', gen, g: 2 }]]);
  close();
});

test('what is no database of ours has no rows, whatever it looks like', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const foreign = path.join(one.dir, 'foreign.db');
  const db = new Sqlite(foreign);
  db.exec("CREATE TABLE floor (audience TEXT, a, b); INSERT INTO floor VALUES ('floor', 1, x'00'), ('floor', 2, 'x')");
  db.close();
  const letters = path.join(one.dir, 'letters.db');
  writeFileSync(letters, 'floor dossier config \u0006\u0017floor repairs'.repeat(1_000));
  for (const file of [foreign, letters, path.join(one.dir, 'nowhere.db')]) {
    expect(findRows(file, 'K1')).toEqual({ ops: [], writers: [], marks: [], repairs: 0, gen: '' });
  }
});
