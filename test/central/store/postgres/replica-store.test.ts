import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startReplica } from '#central/log/replica.ts';
import type { LogId, PushAnswer } from '#central/log/push.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { postgresReplicaStore } from '#central/store/postgres/replica-store.ts';
import { siteLogStart } from '#common/wire/chain.ts';
import { countingRules, memoryLog, opText, writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
let central: CentralDatabase;

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  central = await openCentralDatabase(postgres.url, () => undefined);
}, 60_000);

afterAll(async () => {
  await central.close();
  await postgres.stop();
  remove();
}, 60_000);

/** A site log of n entries, as its hub pushes it. */
const hubLog = (site: string, gen: string, n: number) => {
  const log = memoryLog(countingRules, gen, site);
  const texts = Array.from({ length: n }, (_, i) => opText(`${site}${i}`));
  log.push(writtenLog('K1', 'e', texts).run(1, n));
  const run = (from: number, count: number) => ({
    term: 'S1',
    epoch: gen,
    from,
    prev: from === 1 ? siteLogStart(sha256, site, 'floor', gen) : (log.entries[from - 2]?.hh ?? ''),
    ops: log.entries.slice(from - 1, from - 1 + count).map((entry) => JSON.stringify(entry)),
  });
  return { entries: log.entries, run };
};

const replica = () =>
  startReplica({ store: postgresReplicaStore(central.pool, sha256), sha256, onFault: () => undefined });

test('pushes of one log that two connections bring at the same time, repeated and overlapping, leave each entry once and in order', async () => {
  const log = { site: 'both', audience: 'floor' } as const;
  const { entries, run } = hubLog('both', 'G', 300);
  const answers: PushAnswer[] = [];
  const hosts = [replica(), replica()];
  const bring = (from: number): Promise<PushAnswer> =>
    new Promise((done) => hosts[from % 2]?.push(log, run(from, 40), done));
  for (let from = 1; from <= 300; from += 20) {
    answers.push(...(await Promise.all([bring(from), bring(Math.max(1, from - 19))])));
  }
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['ack']));
  const kept = await postgresReplicaStore(central.pool, sha256).entriesAfter(log, 'G', 0, 1_000, 10_000_000);
  expect(kept).toEqual(entries);
});

test('many sites at once keep their own logs', async () => {
  const sites = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
  const host = replica();
  const logs = sites.map((site) => ({ site, ...hubLog(site, `G${site}`, 60) }));
  for (const { site, run } of logs) {
    for (const from of [1, 21, 41]) host.push({ site, audience: 'floor' }, run(from, 20), () => undefined);
  }
  await host.idle();
  const heads = await Promise.all(sites.map(async (site) => host.headOf({ site, audience: 'floor' })));
  expect(heads).toEqual(logs.map(({ site, entries }) => ({ gen: `G${site}`, head: { seq: 60, h: entries[59]?.hh } })));
});

test('a database that cannot commit acknowledges nothing', async () => {
  const nowhere = new pg.Pool({ connectionString: postgres.url, pipeline: true, options: '-c search_path=nowhere' });
  onTestFinished(() => nowhere.end());
  const broken = postgresReplicaStore(nowhere, sha256);
  const faults: string[] = [];
  const host = startReplica({ store: broken, sha256, onFault: ({ what }) => faults.push(what) });
  const { run } = hubLog('lost', 'G', 1);
  const answer = await new Promise((done) => host.push({ site: 'lost', audience: 'floor' }, run(1, 1), done));
  expect([answer, faults]).toEqual([{ kind: 'failed', why: 'store-failed' }, ['commit-failed']]);
});

test('the highest generation is the newest, whichever hub came last', async () => {
  const host = replica();
  const log: LogId = { site: 'ranks', audience: 'floor' };
  for (const gen of ['g9-a', 'g10-b', 'g2-c']) {
    await new Promise((done) => host.push(log, hubLog('ranks', gen, 1).run(1, 1), done));
  }
  expect((await host.headOf(log))?.gen).toBe('g10-b');
});
