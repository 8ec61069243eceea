import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainEntry, siteLogStart, type Tail } from '#common/wire/chain.ts';
import type { LogId } from '#central/log/push.ts';
import type { SequencerStore } from '#central/log/sequencer-store.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { openSequencerStore } from '#central/store/postgres/sequencer-store.ts';
import { pushTo, wholeLog } from '#test/contract/sequencer-store.ts';
import { opText, writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
/** Two processes of central on one database, as far as PostgreSQL can tell. */
let centrals: readonly CentralDatabase[];

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  const open = () => openCentralDatabase(postgres.url, () => undefined);
  centrals = [await open(), await open()];
}, 60_000);

afterAll(async () => {
  for (const central of centrals) await central.close();
  await postgres.stop();
  remove();
}, 60_000);

const newGen = () => 'G';
const open = (pool: pg.Pool, site: string) => openSequencerStore({ pool, site, sha256, newGen });

const SITES = 8;
const TERMINALS = 4;
const OPS = 60;
const RUN = 5;

/** Pulls from its cursor until it has `total`, and counts what it was shown that does not follow its cursor. */
const follow = async (
  read: (
    g: number,
  ) => Promise<readonly { readonly g: number; readonly hh: string; readonly h: string; readonly res: string }[]>,
  start: string,
  total: number,
): Promise<{ readonly skips: number; readonly at: Tail }> => {
  let [skips, at]: [number, Tail] = [0, { seq: 0, h: start }];
  while (at.seq < total) {
    for (const entry of await read(at.seq)) {
      if (entry.g !== at.seq + 1 || entry.hh !== chainEntry(sha256, at.h, entry)) skips += 1;
      at = { seq: entry.g, h: entry.hh };
    }
  }
  return { skips, at };
};

/** Several sites at once: four terminals each, whose pushes reach either process, and two readers that follow the log meanwhile. */
const crowd = async (prefix: string, pools: readonly pg.Pool[], howMany: number) => {
  let failed = 0;
  const total = TERMINALS * OPS;
  const ofSite = async (site: string) => {
    const log: LogId = { site, audience: 'floor' };
    const stores: SequencerStore[] = [];
    for (const pool of pools) stores.push(await open(pool, site));
    const write = async (term: string): Promise<void> => {
      const own = writtenLog(
        term,
        'e',
        Array.from({ length: OPS }, (_, i) => opText(`${term}${i}`)),
      );
      for (let from = 1, turn = 0; from <= OPS; turn += 1) {
        const store = stores[turn % stores.length];
        try {
          if (store !== undefined) await pushTo(store, log, [own.run(from, RUN)]);
          from += RUN;
        } catch {
          failed += 1;
        }
      }
    };
    const readers = stores.map((store) =>
      follow(async (g) => store.entriesAfter(log, 'G', g, 7, 100_000), siteLogStart(sha256, site, 'floor', 'G'), total),
    );
    await Promise.all(Array.from({ length: TERMINALS }, (_, i) => write(`K${i}`)));
    const read = await Promise.all(readers);
    const numbers = (await wholeLog(stores[0]!, log)).map(({ res }) => JSON.parse(res) as unknown);
    return { read, numbers };
  };
  const sites = await Promise.all(Array.from({ length: howMany }, (_, i) => ofSite(`${prefix}${i}`)));
  return { sites, failed, total };
};

test('however many connections push to eight sites at once, no commit fails, no reader skips an entry, and no number is given twice', async () => {
  const { sites, failed, total } = await crowd(
    'crowd',
    centrals.map(({ pool }) => pool),
    SITES,
  );
  const oneToTotal = Array.from({ length: total }, (_, i) => ({ num: i + 1 }));
  expect(failed).toBe(0);
  for (const { read, numbers } of sites) {
    expect(read.map(({ skips, at }) => [skips, at.seq])).toEqual([
      [0, total],
      [0, total],
    ]);
    expect(numbers).toEqual(oneToTotal);
  }
}, 120_000);

/** The same pool, but the lock's statement goes out without its lock: a planted mistake. */
const unlocked = (pool: pg.Pool): pg.Pool => {
  const without = (client: pg.PoolClient): pg.PoolClient => {
    const query = (asked: string | pg.QueryConfig) =>
      typeof asked === 'string'
        ? client.query(asked)
        : client.query({ ...asked, name: `planted-${asked.name}`, text: asked.text.replace('FOR UPDATE', '') });
    return Object.create(client, { query: { value: query } }) as pg.PoolClient;
  };
  const connect = async () => without(await pool.connect());
  return Object.create(pool, { connect: { value: connect }, query: { value: pool.query.bind(pool) } }) as pg.Pool;
};

test('without the lock on the head the same crowd fails: the lock is what this rests on', async () => {
  const pools = centrals.map(({ pool }) => unlocked(pool));
  const { failed } = await crowd('unlocked', pools, 1);
  expect(failed).toBeGreaterThan(0);
}, 120_000);

test('numbers given in a transaction of their own, as a database sequence does, make a reader skip: the check sees it', async () => {
  const [central] = centrals;
  if (central === undefined) throw new Error('no database');
  const { pool } = central;
  await open(pool, 'early');
  const writers = 6;
  const total = writers * 10;
  const write = async (): Promise<void> => {
    for (let n = 0; n < 10; n += 1) {
      const client = await pool.connect();
      const { rows } = await client.query<{ g: number; id: number }>(
        `UPDATE sequenced_log SET g = g + 1 WHERE site = 'early' AND audience = 'floor' RETURNING g, id`,
      );
      const { g, id } = rows[0] ?? { g: 0, id: 0 };
      await client.query(
        `WITH late AS MATERIALIZED (SELECT pg_sleep($2::integer % 3 * 0.01))
         INSERT INTO sequenced_entry SELECT $1, $2, '', 'K', 'e', $2, '', 0, '', '', NULL FROM late`,
        [id, g],
      );
      client.release();
    }
  };
  const store = await open(pool, 'early');
  const log: LogId = { site: 'early', audience: 'floor' };
  let [skips, at] = [0, 0];
  const read = async (): Promise<void> => {
    while (at < total) {
      for (const { g } of await store.entriesAfter(log, 'G', at, 100, 100_000)) {
        if (g !== at + 1) skips += 1;
        at = g;
      }
    }
  };
  await Promise.all([read(), ...Array.from({ length: writers }, write)]);
  expect(skips).toBeGreaterThan(0);
}, 60_000);

test('a commit that fails at its very end acknowledges nothing and leaves nothing, and the next one goes through', async () => {
  const [central] = centrals;
  if (central === undefined) throw new Error('no database');
  const { pool } = central;
  const log: LogId = { site: 'late', audience: 'floor' };
  const store = await open(pool, 'late');
  const k1 = writtenLog('K1', 'e', [opText('a'), opText('b')]);
  await pushTo(store, log, [k1.run(1, 1)]);
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$`);
  await pool.query(`CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON sequenced_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
  await expect(pushTo(store, log, [k1.run(2, 1)])).rejects.toThrow('disk full');
  await pool.query('DROP TRIGGER refuse ON sequenced_entry');
  const before = [await store.headOf(log), await store.tailOf(log, { term: 'K1', epoch: 'e' })];
  const answers = await pushTo(store, log, [k1.run(2, 1)]);
  const [first] = await wholeLog(store, log);
  expect([before, answers, (await wholeLog(store, log)).length]).toEqual([
    [
      { gen: 'G', head: { seq: 1, h: first?.hh } },
      { seq: 1, h: k1.hashAt(1) },
    ],
    [{ kind: 'ack', tail: k1.tail }],
    2,
  ]);
});
