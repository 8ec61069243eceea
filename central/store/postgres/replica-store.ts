import { sql, type Kysely, type Transaction } from 'kysely';
import { siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogId } from '#central/log/push.ts';
import type { ReplicaStore, Span } from '#central/log/replica-store.ts';
import type { Replicated } from '#central/log/replicate-batch.ts';
import { withinBytes } from '#central/log/within-bytes.ts';
import type { CentralTables } from './database.ts';
import { toEntry } from './to-entry.ts';

const insertEntries = (
  trx: Transaction<CentralTables>,
  { site, audience }: LogId,
  gen: string,
  entries: readonly Entry[],
) => {
  const column = <K extends keyof Entry>(key: K): Entry[K][] => entries.map((entry) => entry[key]);
  const bytes = (key: 'res' | 'op') => entries.map((entry) => Buffer.from(entry[key]));
  // One statement whatever the number of entries: arrays instead of thousands of parameters.
  return sql`
    INSERT INTO replica_entry (site, audience, gen, g, hh, term, epoch, seq, h, hat, res, op)
    SELECT ${site}, ${audience}, ${gen}, * FROM unnest(
      ${column('g')}::bigint[], ${column('hh')}::text[], ${column('term')}::text[], ${column('epoch')}::text[], ${column('seq')}::bigint[],
      ${column('h')}::text[], ${column('hat')}::bigint[], ${bytes('res')}::bytea[], ${bytes('op')}::bytea[])`.execute(
    trx,
  );
};

/** Replicas of the sites' logs on PostgreSQL. The row of a log's head is locked first, so entries become visible in g order. */
export const postgresReplicaStore = (db: Kysely<CentralTables>, sha256: Sha256): ReplicaStore => {
  const startOf = ({ site, audience }: LogId, gen: string) => siteLogStart(sha256, site, audience, gen);
  const heads = (log: LogId) =>
    db
      .selectFrom('replica_log')
      .select(['gen', 'g as seq', 'hh as h'])
      .where('site', '=', log.site)
      .where('audience', '=', log.audience);
  const entries = (from: Kysely<CentralTables>, log: LogId, gen: string) =>
    from
      .selectFrom('replica_entry')
      .where('site', '=', log.site)
      .where('audience', '=', log.audience)
      .where('gen', '=', gen);

  const append = (
    log: LogId,
    gen: string,
    span: Span,
    run: Parameters<ReplicaStore['append']>[3],
  ): Promise<Replicated> =>
    db.transaction().execute(async (trx) => {
      const id = { site: log.site, audience: log.audience, gen };
      const start = startOf(log, gen);
      await trx
        .insertInto('replica_log')
        .values({ ...id, g: 0, hh: start })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const ofLog = trx.selectFrom('replica_log').select(['g as seq', 'hh as h']).forUpdate();
      const head: Tail = await ofLog
        .where('site', '=', id.site)
        .where('audience', '=', id.audience)
        .where('gen', '=', gen)
        .executeTakeFirstOrThrow();
      const known = await entries(trx, log, gen)
        .select(['g', 'hh'])
        .where('g', '>=', span.from)
        .where('g', '<=', span.to)
        .execute();
      const replicated = run({ start, head, hashes: new Map(known.map(({ g, hh }) => [g, hh])) });
      const last = replicated.entries.at(-1);
      if (last === undefined) return replicated;
      await insertEntries(trx, log, gen, replicated.entries);
      await trx
        .updateTable('replica_log')
        .set({ g: last.g, hh: last.hh })
        .where('site', '=', id.site)
        .where('audience', '=', id.audience)
        .where('gen', '=', gen)
        .execute();
      return replicated;
    });

  return {
    append,
    tailOfGen: async (log, gen) => {
      const row = await heads(log).where('gen', '=', gen).executeTakeFirst();
      return row === undefined ? { seq: 0, h: startOf(log, gen) } : { seq: row.seq, h: row.h };
    },
    headOf: async (log) => {
      const row = await heads(log).orderBy('ord', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? null : { gen: row.gen, head: { seq: row.seq, h: row.h } };
    },
    entryHashAt: async (log, gen, g) => {
      if (g === 0) return startOf(log, gen);
      return (await entries(db, log, gen).select('hh').where('g', '=', g).executeTakeFirst())?.hh ?? null;
    },
    entriesAfter: async (log, gen, g, limit, bytes) => {
      const rows = await entries(db, log, gen).selectAll().where('g', '>', g).orderBy('g').limit(limit).execute();
      return withinBytes(rows.map(toEntry), bytes);
    },
  };
};
