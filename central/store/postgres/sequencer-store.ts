import type pg from 'pg';
import { audiences } from '#common/domain/log/audience.ts';
import { ownLogStart, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { LogHead } from '#central/log/log-host.ts';
import type { LogId, Writer } from '#central/log/push.ts';
import type { Sequenced } from '#central/log/sequence-batch.ts';
import type { Batch, SequencerStore, WaitingOps } from '#central/log/sequencer-store.ts';
import { withinBytes } from '#central/log/within-bytes.ts';
import { renewLogs } from './renew-logs.ts';
import {
  loadValues,
  saveValues,
  toLoaded,
  type LockedLog,
  type StateRow,
  type UidRow,
  type WriterRow,
} from './sequencer-batch.ts';
import * as sql from './sequencer-sql.ts';
import { inTransaction, rowsOf } from './statement.ts';
import { toEntry, type EntryRow } from './to-entry.ts';

/** One transaction in three round trips: begin and lock, load, save and commit. */
const transact = async (
  client: pg.PoolClient,
  site: string,
  batches: readonly Batch[],
): Promise<readonly Sequenced[]> => {
  const [, locked] = await Promise.all([
    client.query('BEGIN'),
    rowsOf<LockedLog>(client, sql.lockLogs, [site, batches.map(({ log }) => log.audience)]),
  ]);
  const needed = batches.map((batch) => {
    const log = locked.find(({ audience }) => audience === batch.log.audience);
    if (log === undefined) throw new Error(`no log ${batch.log.audience} of ${site} is sequenced here`);
    return { batch, log, need: batch.need(log.gen) };
  });
  const [ofWriters, ofUids, ofStates] = loadValues(needed);
  const [writers, uids, states] = await Promise.all([
    rowsOf<WriterRow>(client, sql.loadWriters, ofWriters),
    rowsOf<UidRow>(client, sql.loadUids, ofUids),
    rowsOf<StateRow>(client, sql.loadStates, ofStates),
  ]);
  const done = needed.map(({ batch, log }) => ({
    log,
    sequenced: batch.run(toLoaded(log, writers, uids, states)),
  }));
  // One statement saves everything, so a commit that is sent behind it commits all of it or nothing.
  await Promise.all([rowsOf(client, sql.saveBatch, saveValues(done)), client.query('COMMIT')]);
  return done.map(({ sequenced }) => sequenced);
};

export type SequencedSite = {
  readonly pool: pg.Pool;
  readonly site: string;
  readonly sha256: Sha256;
  /** Makes the first generation of a site that is new here. */
  readonly newGen: () => string;
};

/**
 * Opens the sequencer's store of one site on PostgreSQL. Rows of the logs' heads are locked first, so entries become visible in g order:
 * no reader's cursor can pass an entry that is committed later.
 */
export const openSequencerStore = async ({
  pool,
  site,
  sha256,
  newGen,
}: SequencedSite): Promise<SequencerStore & WaitingOps> => {
  const startOf = (log: LogId, gen: string): string => siteLogStart(sha256, log.site, log.audience, gen);
  const gen = newGen();
  await pool.query(
    `INSERT INTO sequenced_log (site, audience, gen, g, hh) SELECT $1, audience, $2, 0, hh FROM unnest($3::text[], $4::text[]) AS fresh (audience, hh)
     ON CONFLICT DO NOTHING`,
    [site, gen, audiences, audiences.map((audience) => startOf({ site, audience }, gen))],
  );
  const ofLog = (log: LogId) => [log.site, log.audience];
  const ofWriter = (log: LogId, { term, epoch }: Writer) => [...ofLog(log), term, epoch];

  const headOf = async (log: LogId): Promise<LogHead | null> => {
    const [row] = await rowsOf<Tail & { readonly gen: string }>(pool, sql.readHead, ofLog(log));
    return row === undefined ? null : { gen: row.gen, head: { seq: row.seq, h: row.h } };
  };

  return {
    sequence: (batches) => inTransaction(pool, (client) => transact(client, site, batches)),
    renew: (ofSite, next) =>
      inTransaction(pool, async (client) => {
        await client.query('BEGIN');
        await renewLogs(client, sha256, ofSite, next);
        await client.query('COMMIT');
      }),
    headOf,
    entryHashAt: async (log, ofGen, g) => {
      if (g === 0) return (await headOf(log))?.gen === ofGen ? startOf(log, ofGen) : null;
      const [row] = await rowsOf<Pick<Tail, 'h'>>(pool, sql.readEntryHash, [...ofLog(log), ofGen, g]);
      return row?.h ?? null;
    },
    entriesAfter: async (log, ofGen, g, limit, bytes) => {
      const rows = await rowsOf<EntryRow>(pool, sql.readEntries, [...ofLog(log), ofGen, g, limit]);
      return withinBytes(rows.map(toEntry), bytes);
    },
    waitingAfter: async (log, g, limit) =>
      (await rowsOf<EntryRow>(pool, sql.readWaiting, [...ofLog(log), g, limit])).map(toEntry),
    tailOf: async (log, writer) => {
      const [row] = await rowsOf<Tail>(pool, sql.readTail, ofWriter(log, writer));
      return row ?? { seq: 0, h: ownLogStart(sha256, writer.term, writer.epoch) };
    },
    writerHashAt: async (log, writer, seq) => {
      if (seq === 0) return ownLogStart(sha256, writer.term, writer.epoch);
      const [row] = await rowsOf<Tail>(pool, sql.readWriterHash, [...ofWriter(log, writer), seq]);
      return row?.h ?? null;
    },
  };
};
