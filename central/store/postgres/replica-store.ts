import type pg from 'pg';
import { siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { LogId } from '#central/log/push.ts';
import type { ReplicaStore, Span } from '#central/log/replica-store.ts';
import type { LoadedReplica, Replicated } from '#central/log/replicate-batch.ts';
import { withinBytes } from '#central/log/within-bytes.ts';
import { lines, numbers, packTexts } from './columns.ts';
import * as sql from './replica-sql.ts';
import { inTransaction, rowsOf } from './statement.ts';
import { toEntry, type EntryRow } from './to-entry.ts';

const saveValues = (id: readonly string[], { entries }: Replicated, last: Tail): readonly unknown[] => {
  const res = packTexts(entries.map((entry) => entry.res));
  const op = packTexts(entries.map((entry) => entry.op));
  return [
    ...id,
    last.seq,
    last.h,
    numbers(entries.map(({ g }) => g)),
    lines(entries.map(({ hh }) => hh)),
    lines(entries.map(({ term }) => term)),
    lines(entries.map(({ epoch }) => epoch)),
    numbers(entries.map(({ seq }) => seq)),
    lines(entries.map(({ h }) => h)),
    numbers(entries.map(({ hat }) => hat)),
    res.bytes,
    res.starts,
    res.lengths,
    op.bytes,
    op.starts,
    op.lengths,
  ];
};

type HashRow = { readonly g: number; readonly hh: string };

/** Replicas of the sites' logs on PostgreSQL. The row of a log's head is locked first, so entries become visible in g order. */
export const postgresReplicaStore = (pool: pg.Pool, sha256: Sha256): ReplicaStore => {
  const startOf = ({ site, audience }: LogId, gen: string) => siteLogStart(sha256, site, audience, gen);
  const ofGen = ({ site, audience }: LogId, gen: string) => [site, audience, gen];

  const lockAndLoad = async (client: pg.PoolClient, log: LogId, gen: string, span: Span): Promise<LoadedReplica> => {
    const id = ofGen(log, gen);
    const start = startOf(log, gen);
    const locked = () =>
      Promise.all([
        rowsOf<Tail>(client, sql.lockLog, id),
        rowsOf<HashRow>(client, sql.loadHashes, [...id, span.from, span.to]),
      ]);
    const [, [[head], known]] = await Promise.all([client.query('BEGIN'), locked()]);
    const hashes = (rows: readonly HashRow[]) => new Map(rows.map(({ g, hh }) => [g, hh]));
    if (head !== undefined) return { start, head, hashes: hashes(known) };
    // The first entries of a generation: whoever is first makes the row, both lock it.
    const [, [[made], rows]] = await Promise.all([rowsOf(client, sql.createLog, [...id, start]), locked()]);
    return { start, head: made ?? { seq: 0, h: start }, hashes: hashes(rows) };
  };

  /** One transaction in two round trips: begin, lock and load; save and commit. */
  const append: ReplicaStore['append'] = (log, gen, span, run) =>
    inTransaction(pool, async (client) => {
      const replicated = run(await lockAndLoad(client, log, gen, span));
      const last = replicated.entries.at(-1);
      const save =
        last === undefined
          ? []
          : [rowsOf(client, sql.saveEntries, saveValues(ofGen(log, gen), replicated, { seq: last.g, h: last.hh }))];
      // One statement saves everything, so a commit that is sent behind it commits all of it or nothing.
      await Promise.all([...save, client.query('COMMIT')]);
      return replicated;
    });

  return {
    append,
    tailOfGen: async (log, gen) => {
      const [row] = await rowsOf<Tail>(pool, sql.readGenHead, ofGen(log, gen));
      return row ?? { seq: 0, h: startOf(log, gen) };
    },
    headOf: async ({ site, audience }) => {
      const [row] = await rowsOf<Tail & { readonly gen: string }>(pool, sql.readHead, [site, audience]);
      return row === undefined ? null : { gen: row.gen, head: { seq: row.seq, h: row.h } };
    },
    entryHashAt: async (log, gen, g) => {
      if (g === 0) return startOf(log, gen);
      const [row] = await rowsOf<Pick<Tail, 'h'>>(pool, sql.readEntryHash, [...ofGen(log, gen), g]);
      return row?.h ?? null;
    },
    entriesAfter: async (log, gen, g, limit, bytes) => {
      const rows = await rowsOf<EntryRow>(pool, sql.readEntries, [...ofGen(log, gen), g, limit]);
      return withinBytes(rows.map(toEntry), bytes);
    },
  };
};
