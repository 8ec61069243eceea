import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { confirmedRows } from '#main/store/audit-rows.ts';
import { paidRowsAfter } from '#main/store/report-dossiers.ts';
import { migrations } from '#main/store/migrations/migrations.ts';

const migrated = async (to: string) => {
  const db = new Sqlite(':memory:');
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const go = async (name: string): Promise<void> => {
    const { error } = await migrator.migrateTo(name);
    expect(error).toBeUndefined();
  };
  await go(to);
  return { db, go };
};

const logRows = (db: Sqlite.Database): unknown =>
  ['own_log', 'site_log', 'own_state', 'salvage', 'writer', 'cursor', 'meta'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  );

test('0001 makes the logs, and every uid stands once in a log', async () => {
  const { db } = await migrated('0001-logs');
  const insert = db.prepare(`INSERT INTO own_log VALUES ('floor', 'e', ?, 'uid', 't1', 'h', NULL, '{}')`);
  insert.run(1);
  expect(() => insert.run(2)).toThrow(/UNIQUE/u);
});

test('0002 adds the folded tables and leaves every row of the logs as it was', async () => {
  const { db, go } = await migrated('0001-logs');
  db.exec(`INSERT INTO own_log VALUES ('floor', 'e', 1, 'uid', 't1', 'h', NULL, '{"t":"ticket.issue"}');
    INSERT INTO site_log VALUES ('floor', 1, 'hh', 'K1', 'e', 1, 'h', 5, '{}', 't1', '{"t":"ticket.issue"}');
    INSERT INTO own_state VALUES ('floor', 'e'); INSERT INTO salvage VALUES ('floor', 'K2', 'e', 1, 'h', '{}');
    INSERT INTO writer VALUES ('floor', 'K1', 'e', 0, 'h0', 1, 'h'); INSERT INTO cursor VALUES ('floor', 'g', 1, 'hh'); INSERT INTO meta VALUES ('last-day', '2026-09-15')`);
  const before = logRows(db);
  await go('0002-folds');
  expect(logRows(db)).toEqual(before);
  db.prepare('INSERT INTO ticket (id, state) VALUES (?, ?)').run(
    't1',
    JSON.stringify({ day: '2026-09-15', service: 'A', state: 'waiting', arrivedAt: 7, label: 'A001' }),
  );
  expect(db.prepare('SELECT day, service, phase, counter, arrived_at, label FROM ticket').all()).toEqual([
    { day: '2026-09-15', service: 'A', phase: 'waiting', counter: null, arrived_at: 7, label: 'A001' },
  ]);
});

test('the queue, the board and the unsent papers are found by an index, never by reading a whole table', async () => {
  const { db } = await migrated('0002-folds');
  const plan = (sql: string): string =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join('; '); // SQLite names the column so
  expect([
    plan(`SELECT state FROM ticket WHERE day = '2026-09-15' AND phase = 'waiting' ORDER BY arrived_at`),
    plan(`SELECT state FROM ticket WHERE day = '2026-09-15' AND last_call_at IS NOT NULL ORDER BY last_call_at DESC`),
    plan(`SELECT state FROM print_job WHERE term = 'K1' AND phase <> 'printed' ORDER BY requested_at`),
    plan(`SELECT max(number) FROM ticket WHERE day = '2026-09-15' AND series = 'A1-'`),
    plan(
      `SELECT text FROM own_log INDEXED BY own_log_pending WHERE audience = 'floor' AND entity = 't1' AND g IS NULL`,
    ),
    plan(`SELECT text FROM site_log INDEXED BY site_log_entity WHERE audience = 'floor' AND entity = 't1' ORDER BY g`),
  ]).toEqual([
    expect.stringContaining('USING INDEX ticket_queue'),
    expect.stringContaining('USING INDEX ticket_board'),
    expect.stringContaining('USING INDEX print_job_open'),
    expect.stringContaining('ticket_series'),
    expect.stringContaining('own_log_pending'),
    expect.stringContaining('site_log_entity'),
  ]);
});

test('0010 adds what dossiers are found by, leaves every row of the logs, and gives the dossiers their columns and indexes back', async () => {
  const { db, go } = await migrated('0009-dossiers');
  db.exec(`INSERT INTO own_log VALUES ('dossier', 'e', 1, 'uid', 'd1', 'h', NULL, '{"t":"dossier.receive"}');
    INSERT INTO site_log VALUES ('dossier', 1, 'hh', 'Q1', 'e', 1, 'h', 5, '{}', 'd1', '{"t":"dossier.receive"}');
    INSERT INTO cursor VALUES ('dossier', 'g', 1, 'hh'); INSERT INTO meta VALUES ('last-day', '2026-09-15')`);
  const indexes = (): unknown =>
    db
      .prepare(
        "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'dossier' AND type = 'index' AND sql <> '' ORDER BY name",
      )
      .all();
  const before = [logRows(db), indexes()];
  await go('0010-dossier-search');
  expect([logRows(db), indexes()]).toEqual(before);
  db.prepare('INSERT INTO dossier (id, state) VALUES (?, ?)').run(
    'd1',
    JSON.stringify({
      code: 'H49',
      day: '2026-09-15',
      state: 'done',
      counter: 'Q1',
      receivedAt: 7,
      dueAt: 9,
      history: [{ at: 3 }, { at: 8 }],
    }),
  );
  expect(db.prepare('SELECT code, day, phase, counter, received_at, due_at, changed_at FROM dossier').all()).toEqual([
    { code: 'H49', day: '2026-09-15', phase: 'done', counter: 'Q1', received_at: 7, due_at: 9, changed_at: 8 },
  ]);
  // A token is everything between blanks, in any letters.
  db.prepare('INSERT INTO dossier_words (rowid, words) VALUES (5, ?), (3, ?)').run(
    'x:ƀlo s:waiting-supplement',
    'x:ƀlo c:h49.12-2611290512',
  );
  const find = (match: string): unknown =>
    db.prepare('SELECT rowid FROM dossier_words WHERE dossier_words MATCH ? ORDER BY rowid DESC').pluck().all(match);
  expect([find('"x:ƀlo"'), find('"s:waiting-supplement"'), find('"c:h49.12-261129"*'), find('"supplement"')]).toEqual([
    [5, 3],
    [5],
    [3],
    [],
  ]);
});

test('a dossier is found by the newest of its moves, kept by the fold, whatever came last in the log', async () => {
  const { db, go } = await migrated('0015-floor-acts');
  await go('0017-newest-moves');
  db.prepare('INSERT INTO dossier (id, state) VALUES (?, ?)').run(
    'd1',
    JSON.stringify({
      history: [{ at: 8 }, { at: 3 }],
      changedAt: 8,
      money: { history: [{ at: 9 }, { at: 4 }], movedAt: 9 },
    }),
  );
  const plan = (where: string): string =>
    JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN SELECT state FROM dossier WHERE ${where}`).all());
  expect(db.prepare('SELECT changed_at, money_at FROM dossier').all()).toEqual([{ changed_at: 8, money_at: 9 }]);
  expect(plan('money_at >= 5')).toContain('dossier_money (money_at>?)');
  expect(plan('changed_at >= 5')).toContain('dossier_changed (changed_at>?)');
  expect(plan('slips = 1 ORDER BY money_at')).toContain('dossier_slips');
});

test('what is still to be paid, what came since a moment, and waiting slips are found by an index', async () => {
  const { db } = await migrated('0011-intake-drafts');
  const plan = (where: string): string =>
    JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN SELECT state FROM dossier WHERE ${where}`).all());
  expect(
    plan(
      `money_state <> 'none' AND money_state IN ('unpaid', 'shown', 'reported') AND code <> '' ORDER BY received_at`,
    ),
  ).toContain('dossier_fee');
  expect(plan('money_at >= 1')).toContain('dossier_money');
  expect(plan('slips = 1 ORDER BY money_at')).toContain('dossier_slips');
});

test('0012 leaves every row as it was, and the days of a report are read by an index in the order of ids, while the queue keeps its own', async () => {
  const { db, go } = await migrated('0011-intake-drafts');
  db.exec(`INSERT INTO own_log VALUES ('floor', 'e', 1, 'uid', 't1', 'h', NULL, '{"t":"ticket.issue"}');
    INSERT INTO ticket (id, state) VALUES ('t1', '{"day":"2026-09-15","state":"waiting"}');
    INSERT INTO desk (id, state) VALUES ('desk:Q1/2026-09-15', '{"day":"2026-09-15"}');
    INSERT INTO rating (id, state) VALUES ('rating:Q1/2026-09-15', '{"day":"2026-09-15"}')`);
  const rows = (): unknown => [
    logRows(db),
    ...['ticket', 'desk', 'rating'].map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
  ];
  const before = rows();
  await go('0012-report-days');
  expect(rows()).toEqual(before);
  const plan = (sql: string): string =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join('; '); // SQLite names the column so
  const day = `day = '2026-09-15'`;
  expect([
    plan(`SELECT state FROM ticket WHERE ${day} AND id > 't0' ORDER BY id LIMIT 40`),
    plan(`SELECT state FROM desk WHERE ${day}`),
    plan(`SELECT state FROM rating WHERE ${day}`),
    plan(`SELECT state FROM ticket WHERE ${day} AND phase = 'waiting' ORDER BY arrived_at`),
    plan(`SELECT state FROM ticket WHERE ${day} AND last_call_at IS NOT NULL ORDER BY last_call_at DESC`),
    plan(`SELECT max(number) FROM ticket WHERE ${day} AND series = 'A1-'`),
  ]).toEqual([
    'SEARCH ticket USING INDEX ticket_day (day=? AND id>?)',
    expect.stringContaining('desk_day'),
    expect.stringContaining('rating_day'),
    expect.stringContaining('ticket_queue'),
    expect.stringContaining('ticket_board'),
    expect.stringContaining('ticket_series'),
  ]);
});

test('0018 lets an older copy lack whatever it may have cleared, and nothing that comes later', async () => {
  const { db, go } = await migrated('0015-floor-acts');
  db.exec(`INSERT INTO cursor VALUES ('floor', 'g', 41, 'hh')`);
  await go('0018-forgotten');
  expect(db.prepare('SELECT * FROM cursor').all()).toEqual([
    { audience: 'floor', gen: 'g', g: 41, hh: 'hh', forgotten: 41 },
  ]);
});

test('0014 lets the journal find entries by when they happened, leaves every row, and takes foreign texts as they are', async () => {
  const { db, go } = await migrated('0011-intake-drafts');
  const insert = db.prepare(`INSERT INTO site_log VALUES ('floor', ?, 'hh', 'K1', 'e', ?, 'h', 5, '{}', 't1', ?)`);
  const texts = ['{"at":100,"off":-7}', 'not json', '{"at":"x"}', '{"at":1e300,"off":0}', '{"at":-5,"off":0}', '[]'];
  for (const [n, text] of texts.entries()) insert.run(n + 1, n + 1, text);
  const before = logRows(db);
  await go('0014-audit');
  expect(logRows(db)).toEqual(before);
  insert.run(7, 7, '{"at":7');
  const span = { from: 0, to: 8_640_000_000_000_001 };
  expect(confirmedRows(db, ['floor'], span, null, 10).map(({ g, at }) => [g, at])).toEqual([
    [4, 8_640_000_000_000_000],
    [1, 93],
    [7, 5],
    [6, 5],
    [3, 5],
    [2, 5],
    [5, 0],
  ]);
  expect(
    db.prepare(`EXPLAIN QUERY PLAN SELECT g FROM site_log INDEXED BY site_log_happened WHERE audience = 'floor'`).all(),
  ).toMatchObject([{ detail: expect.stringContaining('site_log_happened') }]);
});

test('0016 lays the tickets in rows, each as it was, and finds them as before', async () => {
  const { db, go } = await migrated('0015-floor-acts');
  const insert = db.prepare('INSERT INTO ticket (id, state) VALUES (?, ?)');
  const states = ['b', 'a', 'c'].map((id, n) => ({
    id,
    state: JSON.stringify({
      day: '2026-09-15',
      state: 'waiting',
      arrivedAt: 7 - n,
      series: 'A',
      number: n,
      label: `A${n}`,
    }),
  }));
  for (const { id, state } of states) insert.run(id, state);
  await go('0016-ticket-rows');
  const all = () => db.prepare('SELECT id, state FROM ticket ORDER BY id').all();
  expect(all()).toEqual(states.toSorted((one, other) => one.id.localeCompare(other.id)));
  expect(() => insert.run('a', '{}')).toThrow(/UNIQUE/u);
  expect(
    db.prepare('SELECT id, number, label FROM ticket WHERE day = ? ORDER BY arrived_at').all('2026-09-15'),
  ).toEqual([
    { id: 'c', number: 2, label: 'A2' },
    { id: 'a', number: 1, label: 'A1' },
    { id: 'b', number: 0, label: 'A0' },
  ]);
  const plan = (sql: string): string =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join('; '); // SQLite names the column so
  const day = `day = '2026-09-15'`;
  expect([
    plan(`SELECT state FROM ticket WHERE ${day} AND id > 't0' ORDER BY id LIMIT 40`),
    plan(`SELECT state FROM ticket WHERE ${day} AND phase = 'waiting' ORDER BY arrived_at, id`),
    plan(`SELECT state FROM ticket WHERE ${day} AND last_call_at IS NOT NULL ORDER BY last_call_at DESC, id LIMIT 9`),
    plan(`SELECT max(number) FROM ticket WHERE ${day} AND series = 'A1-'`),
    plan(`SELECT state FROM ticket WHERE id = 't0'`),
  ]).toEqual([
    'SEARCH ticket USING INDEX ticket_day (day=? AND id>?)',
    expect.stringContaining('ticket_queue'),
    expect.stringContaining('ticket_board'),
    expect.stringContaining('ticket_series'),
    expect.stringContaining('sqlite_autoindex_ticket_1'),
  ]);
});

test('0019 tells from an index alone when money of a dossier was asked for first, and leaves every row', async () => {
  const { db, go } = await migrated('0017-newest-moves');
  const insert = db.prepare('INSERT INTO dossier (id, state) VALUES (?, ?)');
  insert.run('d1', JSON.stringify({ money: { movedFrom: 5, movedAt: 9 } }));
  insert.run('d2', JSON.stringify({ money: { movedFrom: null, movedAt: null } }));
  const rows = (): unknown => db.prepare('SELECT id, state, money_at FROM dossier').all();
  const before = rows();
  await go('0019-money-span');
  expect(rows()).toEqual(before);
  expect(paidRowsAfter(db, { at: 0, since: -1, row: -1 }, 10)).toEqual([{ at: 9, since: 5, row: 1 }]);
  expect(
    db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT rowid, money_at, money_from FROM dossier INDEXED BY dossier_money WHERE money_at >= 1 ORDER BY money_at, money_from, rowid',
      )
      .all(),
  ).toMatchObject([{ detail: 'SEARCH dossier USING INDEX dossier_money (money_at>?)' }]);
});
