import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '#central/log/sha256.ts';
import { centralLogStore, type CentralLogStore } from '#central/store/postgres/central-log-store.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { centralMigrations } from '#central/store/postgres/migrations.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { chainOp, ownLogStart } from '#common/wire/chain.ts';
import { tempDir } from '#test/support/sync-site.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
let database: CentralDatabase;
let logs: CentralLogStore;

const op = (uid: string): string =>
  JSON.stringify({ uid, t: 'kiosk.help', v: 1, id: uid, at: 0, off: 0, by: null, day: '2026-11-22', d: {} });

/** What was booked by a central of before these logs: a site's head and two ops. */
const asBefore = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const before = Object.entries(centralMigrations).filter(([name]) => name <= '0005-bookings');
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(Object.fromEntries(before)) } });
  await migrator.migrateToLatest();
  const start = ownLogStart(sha256, 'central.web', 'web-old');
  const first = chainOp(sha256, start, op('b1'));
  const second = chainOp(sha256, first, op('b2'));
  await pool.query(
    `INSERT INTO booking_site (site, secret, epoch, seq, h) VALUES ('old', 's', 'web-old', 2, '${second}')`,
  );
  await pool.query(`INSERT INTO booking_op VALUES ('old', 'web-old', 1, $1, $2), ('old', 'web-old', 2, $3, $4)`, [
    first,
    op('b1'),
    second,
    op('b2'),
  ]);
  await db.destroy();
};

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  await asBefore(postgres.url);
  database = await openCentralDatabase(postgres.url, () => undefined);
  let epochs = 0;
  logs = centralLogStore(database.pool, sha256, () => `web-${(epochs += 1)}`);
}, 120_000);

afterAll(async () => {
  await database.close();
  await postgres.stop();
  remove();
}, 120_000);

test('a log that was written with the bookings goes on: same epoch, numbers and hashes', async () => {
  const log = { site: 'old', audience: 'floor' } as const;
  await logs.tell(log, op('b3'));
  const start = ownLogStart(sha256, 'central.web', 'web-old');
  expect(await logs.opsAfter(log, '', 0)).toEqual({
    epoch: 'web-old',
    from: 1,
    prev: start,
    ops: ['b1', 'b2', 'b3'].map(op),
  });
  const prev = chainOp(sha256, chainOp(sha256, start, op('b1')), op('b2'));
  expect(await logs.opsAfter(log, 'web-old', 2)).toEqual({ epoch: 'web-old', from: 3, prev, ops: [op('b3')] });
  expect((await logs.opsAfter(log, 'web-old', 9))?.ops).toEqual([]);
});

test('many who write at once over several connections make one chain, and a uid is in it once', async () => {
  const log = { site: 'busy', audience: 'dossier' } as const;
  await Promise.all(Array.from({ length: 24 }, (_, n) => logs.tell(log, op(`u${n % 8}`))));
  const { epoch = '', prev = '', ops = [] } = (await logs.opsAfter(log, '', 0)) ?? {};
  expect(ops.toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => op(`u${n}`)).toSorted());
  const head = ops.reduce((h, text) => chainOp(sha256, h, text), prev);
  expect((await logs.opsAfter(log, epoch, 8))?.prev).toBe(head);
});

test('each site and audience has a log of its own; of one that nothing was written into there is none', async () => {
  await logs.tell({ site: 'one', audience: 'dossier' }, op('x'));
  await logs.tell({ site: 'two', audience: 'dossier' }, op('x'));
  expect((await logs.opsAfter({ site: 'two', audience: 'dossier' }, '', 0))?.ops).toEqual([op('x')]);
  expect(await logs.opsAfter({ site: 'one', audience: 'floor' }, '', 0)).toBe(null);
});

test('what is taken back was never written', async () => {
  const log = { site: 'undone', audience: 'dossier' } as const;
  const client = await database.pool.connect();
  await client.query('BEGIN');
  expect(await logs.append(client, log, op('y'))).toBe(true);
  expect(await logs.append(client, log, op('y'))).toBe(false);
  await client.query('ROLLBACK');
  client.release();
  expect(await logs.opsAfter(log, '', 0)).toBe(null);
});
