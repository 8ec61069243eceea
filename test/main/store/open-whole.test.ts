import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { chainEntry } from '#common/wire/chain.ts';
import { FOLD_VERSION } from '#common/domain/log/op-catalogue.ts';
import { damages } from '#main/store/damages.ts';
import { guardFile } from '#main/store/guard.ts';
import { verdictOn } from '#main/store/is-whole.ts';
import { setFoldedBy } from '#main/store/meta.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { sha256 } from '#main/store/sha256.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { tempDir } from '#test/support/sync-site.ts';

const NOON = Date.UTC(2026, 8, 15, 5);

const profile = () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = path.join(dir, 'terminal.db');
  let ids = 0;
  const open = async (now = NOON): Promise<TerminalStore> => {
    const { db, found } = await openWhole({ file, term: 'K1', sha256, now });
    const store = new TerminalStore({
      db,
      found,
      site: 'test',
      term: 'K1',
      audiences: ['floor', 'config'],
      clock: { now: () => now, offset: () => 0 },
      newId: () => `id-${(ids += 1)}-${now}`,
      guard: guardFile(path.join(dir, 'guard')),
    });
    return store;
  };
  return { dir, file, open, asides: () => readdirSync(dir).filter((name) => name.includes('-damaged-')) };
};

const issue = (store: TerminalStore, id: string): void =>
  void store.append([{ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }]);

const tickets = (store: TerminalStore): readonly unknown[] =>
  store.db.prepare('SELECT id FROM ticket ORDER BY id').pluck().all();

/** Changes a few bytes of a file where a text stands. */
const scratch = (file: string, text: string, by: string): void => {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThanOrEqual(0);
  bytes.write(by, at);
  writeFileSync(file, bytes);
};

test('a damaged database gives its unsent ops to the one that takes its place: offered, folded, counted, and told once', async () => {
  const { file, open, asides } = profile();
  const first = await open();
  for (const id of ['t1', 't2', 't3', 't4']) issue(first, id);
  const { epoch } = first.ownTail('floor');
  first.close();
  // The schema's page: nothing leads to the rows any more.
  scratch(file, 'SQLite format 3', 'no database now');
  const second = await open(NOON + 1_000);
  expect(asides()).toEqual(['terminal-damaged-2026-09-15T05-00-01-000Z.db']);
  expect(damages(second.db)).toEqual([{ what: 'terminal', at: NOON + 1_000, file: asides()[0], saved: 4, unread: 0 }]);
  const [old, now] = second.offered('floor');
  expect([old, now?.current, second.unsynced(), second.repairs()]).toEqual([
    { term: 'K1', epoch, base: 0, tail: old?.tail, acked: old?.acked, current: false },
    true,
    4,
    1,
  ]);
  expect([old?.tail.seq, old?.acked.seq, tickets(second)]).toEqual([4, 0, ['t1', 't2', 't3', 't4']]);
  second.close();
  const third = await open(NOON + 2_000);
  expect([damages(third.db).length, third.repairs(), third.unsynced(), asides().length]).toEqual([1, 1, 4, 1]);
  third.close();
});

test('an op that cannot be read is counted as gone, and those after it are offered', async () => {
  const { file, open } = profile();
  const first = await open();
  for (const id of ['t1', 't2', 't3', 't4', 't5']) issue(first, id);
  first.close();
  const bytes = readFileSync(file);
  // The row of the third op: its text, wherever it stands.
  const [text = ''] = /\{"uid":"[^"]*","t":"ticket.issue","v":1,"id":"t3".*?\}\}/u.exec(bytes.toString('latin1')) ?? [];
  scratch(file, text, '\u0000'.repeat(text.length));
  const second = await open(NOON + 1_000);
  expect([damages(second.db).map(({ saved, unread }) => [saved, unread]), tickets(second)]).toEqual([
    [[4, 1]],
    ['t1', 't2', 't4', 't5'],
  ]);
  second.close();
});

test('a power cut before the new database has taken what was found costs nothing: the next start reads the file again', async () => {
  const { dir, file, open } = profile();
  const first = await open();
  issue(first, 't1');
  first.close();
  scratch(file, 'SQLite format 3', 'no database now');
  const cut = await openWhole({ file, term: 'K1', sha256, now: NOON });
  expect(cut.found.map(({ rows }) => rows.ops.length)).toEqual([1]);
  cut.db.close();
  const second = await open(NOON + 1_000);
  expect([tickets(second), second.unsynced(), second.repairs()]).toEqual([['t1'], 1, 1]);
  second.close();
  expect(existsSync(path.join(dir, 'terminal.db'))).toBe(true);
});

test('a second set-aside copy of the same file adds nothing', async () => {
  const { dir, file, open, asides } = profile();
  const first = await open();
  for (const id of ['t1', 't2']) issue(first, id);
  first.close();
  scratch(file, 'SQLite format 3', 'no database now');
  copyFileSync(file, path.join(dir, 'terminal-damaged-2026-09-15T04-00-00-000Z.db'));
  const second = await open();
  expect([asides().length, tickets(second), second.unsynced()]).toEqual([2, ['t1', 't2'], 2]);
  second.close();
});

test('only what the file itself shows is damage: faults of cables, disks, space and locks are not', () => {
  const of = (code: string) => verdictOn(Object.assign(new Error('x'), { code }));
  const codes = {
    damaged: [
      'SQLITE_CORRUPT',
      'SQLITE_CORRUPT_INDEX',
      'SQLITE_CORRUPT_VTAB',
      'SQLITE_CORRUPT_SEQUENCE',
      'SQLITE_NOTADB',
    ],
    doubtful: ['SQLITE_ERROR', 'SQLITE_ERROR_MISSING_COLLSEQ'],
    innocent: [
      'SQLITE_IOERR',
      'SQLITE_IOERR_READ',
      'SQLITE_IOERR_SHORT_READ',
      'SQLITE_IOERR_WRITE',
      'SQLITE_IOERR_FSYNC',
      'SQLITE_IOERR_CORRUPTFS',
      'SQLITE_FULL',
      'SQLITE_BUSY',
      'SQLITE_CANTOPEN',
      'SQLITE_NOMEM',
      'SQLITE_READONLY',
      'SQLITE_CONSTRAINT_UNIQUE',
      '',
    ],
  };
  const found = Object.entries(codes).map(([verdict, all]) => [verdict, [...new Set(all.map(of))]]);
  expect(found).toEqual(Object.keys(codes).map((verdict) => [verdict, [verdict]]));
  expect([
    verdictOn(new StoreFailure('database-corrupt', null)),
    verdictOn(new StoreFailure('database-newer', null)),
    verdictOn(new StoreFailure('disk-full', null)),
    verdictOn(new Error('corrupted migrations: expected x')),
    verdictOn('thrown'),
  ]).toEqual(['damaged', 'doubtful', 'innocent', 'doubtful', 'innocent']);
});

test('a good file of a newer program, a locked one, and one that a folder stands in the place of, stay where they are', async () => {
  const { dir, file, open, asides } = profile();
  const first = await open();
  issue(first, 't1');
  await expect(open()).rejects.toMatchObject({ kind: 'profile-in-use' });
  first.close();
  const good = readFileSync(file);
  const db = new Sqlite(file);
  db.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', '2030-01-01')").run();
  db.close();
  await expect(open()).rejects.toMatchObject({ kind: 'database-newer' });
  expect(asides()).toEqual([]);
  writeFileSync(file, good);
  const again = await open();
  expect([tickets(again), again.repairs()]).toEqual([['t1'], 0]);
  again.close();
  rmSync(dir, { recursive: true, force: true });
});

test('a table that is missing, a migration that nobody knows and a hash that does not follow show a damaged file', async () => {
  const harms = [
    'DROP TABLE salvage',
    'DROP INDEX own_log_pending',
    'DROP TABLE kysely_migration',
    "UPDATE kysely_migration SET name = '0001-lofs' WHERE name = '0001-logs'",
    "UPDATE kysely_migration SET timestamp = '2026-11-22T?6:29'",
    "UPDATE cursor SET gen = 'g9' || substr(gen, 3) WHERE audience = 'floor'",
    "UPDATE cursor SET gen = replace(gen, '-', '?')",
    "UPDATE cursor SET hh = 'another' WHERE audience = 'floor'",
    "UPDATE writer SET base_seq = 1 WHERE audience = 'floor'",
    "UPDATE writer SET acked_h = 'ano ther'",
    "UPDATE own_state SET epoch = 'ano ther'",
    "UPDATE own_log SET h = 'another hash' WHERE seq = 1",
    "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET name = 'own_log_uie', sql = replace(sql, 'own_log_uid', 'own_log_uie') WHERE name = 'own_log_uid'",
  ];
  for (const harm of harms) {
    const { file, open, asides } = profile();
    const first = await open();
    const gen = 'g1-11111111-1111-4111-8111-111111111111';
    for (const audience of ['floor', 'config'] as const) first.restartCopy(audience, gen);
    const entry = { g: 1, term: 'K2', epoch: 'e', seq: 1, h: sha256('op'), hat: 0, res: '{}', op: 'op' };
    const hh = chainEntry(sha256, first.cursor('floor').hh, entry);
    expect(first.accept('floor', gen, [{ ...entry, hh }]).kind).toBe('accepted');
    for (const id of ['t1', 't2']) issue(first, id);
    first.close();
    const untouched = await open();
    untouched.close();
    expect(asides()).toEqual([]);
    const db = new Sqlite(file);
    db.unsafeMode(true);
    db.exec(harm);
    db.close();
    const second = await open(NOON + 1_000);
    // What the copy had of others is salvaged too.
    expect([harm, asides().length, tickets(second), second.unsynced()]).toEqual([harm, 1, ['t1', 't2'], 2]);
    second.close();
  }
});

test('whoever waits hears each step of the opening and how far it is, up to the last entry', async () => {
  const { dir, file, open } = profile();
  const store = await open();
  for (let n = 0; n < 120; n += 1) issue(store, `t${n}`);
  setFoldedBy(store.db, FOLD_VERSION - 1);
  store.close();
  const told: (readonly [string, number | null])[] = [];
  const tell = (step: string, part: number | null): void => void told.push([step, part]);
  const { db } = await openWhole({ file, term: 'K1', sha256, now: NOON, tell });
  new TerminalStore({
    db,
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'config'],
    clock: { now: () => NOON, offset: () => 0 },
    newId: () => 'id',
    guard: guardFile(path.join(dir, 'guard')),
    tell,
  }).close();
  const parts = (wanted: string) => told.filter(([step]) => step === wanted).map(([, part]) => part);
  const whole = Array.from({ length: 41 }, (_none, index) => Math.min(1, (index * 3) / 120));
  expect(told[0]).toEqual(['checking', null]);
  expect({ proving: parts('proving'), folding: parts('folding') }).toEqual({ proving: whole, folding: whole });
  expect([...new Set(told.map(([step]) => step))]).toEqual(['checking', 'proving', 'folding']);
});

test('a damaged file that is read row by row says so', async () => {
  const { file, open } = profile();
  const first = await open();
  issue(first, 't1');
  first.close();
  scratch(file, 'SQLite format 3', 'nonsense');
  const steps: string[] = [];
  const { db, found } = await openWhole({ file, term: 'K1', sha256, now: NOON, tell: (step) => void steps.push(step) });
  db.close();
  expect([found.length, steps]).toEqual([1, ['rescuing']]);
});
