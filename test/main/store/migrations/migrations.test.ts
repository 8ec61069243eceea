import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
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
