import type { Database } from 'better-sqlite3';
import { audiences } from '#common/domain/log/audience.ts';
import { ownLogStart, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogHead } from '#central/log/log-host.ts';
import { writerKey, type LogId, type Writer } from '#central/log/push.ts';
import { rechain } from '#central/log/rechain.ts';
import { hashKey, type Loaded, type Need, type Sequenced } from '#central/log/sequence-batch.ts';
import type { Batch } from '#central/log/sequencer-store.ts';
import { keyOfStored, storableKey } from '#central/log/storable-key.ts';
import { waitingSql } from '#central/log/waiting.ts';
import { withinBytes } from '#central/log/within-bytes.ts';

/** The sequencer's store at the hub, on SQLite: the same port as everywhere, but every answer comes at once. */
export type HubStore = {
  readonly gen: string;
  readonly headOf: (log: LogId) => LogHead;
  readonly entryHashAt: (log: LogId, gen: string, g: number) => string | null;
  readonly entriesAfter: (log: LogId, gen: string, g: number, limit: number, bytes: number) => readonly Entry[];
  readonly waitingAfter: (log: LogId, g: number, limit: number) => readonly Entry[];
  readonly tailOf: (log: LogId, writer: Writer) => Tail;
  readonly writerHashAt: (log: LogId, writer: Writer, seq: number) => string | null;
  readonly sequence: (batches: readonly Batch[]) => readonly Sequenced[];
  readonly renew: (site: string, gen: string) => void;
};

type Stamp = Pick<Entry, 'g' | 'h' | 'res'>;

/** Entries that are chained anew at a time. */
const PAGE = 5_000;

const statements = (db: Database) => ({
  head: db.prepare<[string], Tail>('SELECT g AS seq, hh AS h FROM entry WHERE audience = ? ORDER BY g DESC LIMIT 1'),
  hashAt: db.prepare<[string, number], string>('SELECT hh FROM entry WHERE audience = ? AND g = ?').pluck(),
  after: db.prepare<[string, number, number], Entry>(
    'SELECT g, hh, term, epoch, seq, h, hat, res, op FROM entry WHERE audience = ? AND g > ? ORDER BY g LIMIT ?',
  ),
  waiting: db.prepare<[string, number, number], Entry>(
    `SELECT g, hh, term, epoch, seq, h, hat, res, op FROM entry INDEXED BY entry_waiting
     WHERE audience = ? AND g > ? AND res IN (${waitingSql()}) AND NOT EXISTS (SELECT 1 FROM entry AS other
       WHERE other.audience = entry.audience AND other.uid = entry.uid AND other.res NOT IN (${waitingSql()}))
     ORDER BY g LIMIT ?`,
  ),
  tail: db.prepare<[string, string, string], Tail>(
    'SELECT seq, h FROM entry WHERE audience = ? AND term = ? AND epoch = ? ORDER BY seq DESC LIMIT 1',
  ),
  hashes: db.prepare<[string, string, string, number, number], Tail>(
    'SELECT seq, h FROM entry WHERE audience = ? AND term = ? AND epoch = ? AND seq BETWEEN ? AND ?',
  ),
  uids: db.prepare<[string, string], { readonly uid: string; readonly g: number }>(
    `SELECT uid, min(g) AS g FROM entry WHERE audience = ? AND uid IN (SELECT value FROM json_each(?))
       AND res NOT IN (${waitingSql()}) GROUP BY uid`,
  ),
  states: db.prepare<[string, string], { readonly key: string; readonly value: string }>(
    'SELECT key, value FROM state WHERE audience = ? AND key IN (SELECT value FROM json_each(?))',
  ),
  insert: db.prepare<[Entry & { readonly audience: string; readonly uid: string | null }]>(
    `INSERT INTO entry (audience, g, hh, term, epoch, seq, h, hat, res, op, uid)
     VALUES (@audience, @g, @hh, @term, @epoch, @seq, @h, @hat, @res, @op, @uid)`,
  ),
  stamps: db.prepare<[string, number, number], Stamp>(
    'SELECT g, h, res FROM entry WHERE audience = ? AND g > ? ORDER BY g LIMIT ?',
  ),
  setHash: db.prepare<[string, string, number]>('UPDATE entry SET hh = ? WHERE audience = ? AND g = ?'),
  setGen: db.prepare<[string]>('UPDATE hub SET gen = ?'),
  setState: db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO state (audience, key, value) VALUES (?, ?, ?)',
  ),
});

/** The sequencer store over an opened and migrated hub file. */
export const hubStore = (db: Database, site: string, firstGen: string, sha256: Sha256): HubStore => {
  let gen = firstGen;
  const run = statements(db);
  const logStart = (log: LogId): Tail => ({ seq: 0, h: siteLogStart(sha256, site, log.audience, gen) });
  const head = (log: LogId): Tail => run.head.get(log.audience) ?? logStart(log);

  const load = (log: LogId, need: Need): Loaded => {
    const tails = new Map<string, Tail>();
    const hashes = new Map<string, string>();
    for (const { term, epoch, from, ops } of need.runs) {
      const writer = writerKey({ term, epoch });
      const tail = run.tail.get(log.audience, term, epoch);
      if (tail === undefined) continue;
      tails.set(writer, tail);
      const known = run.hashes.all(log.audience, term, epoch, from - 1, from - 1 + ops.length);
      for (const { seq, h } of known) hashes.set(hashKey(writer, seq), h);
    }
    const uids = run.uids.all(log.audience, JSON.stringify(need.uids.map(storableKey)));
    const states = run.states.all(log.audience, JSON.stringify(need.keys.map(storableKey)));
    return {
      audience: log.audience,
      gen,
      head: head(log),
      tails,
      hashes,
      uids: new Map(uids.map(({ uid, g }) => [keyOfStored(uid), g])),
      states: new Map(states.map(({ key, value }) => [keyOfStored(key), JSON.parse(value) as unknown])),
    };
  };

  const save = ({ audience }: LogId, sequenced: Sequenced): void => {
    for (const { entry, uid } of sequenced.entries) {
      run.insert.run({ ...entry, audience, uid: uid === null ? null : storableKey(uid) });
    }
    for (const [key, value] of sequenced.changes) run.setState.run(audience, storableKey(key), JSON.stringify(value));
  };

  const sequence = db.transaction((batches: readonly Batch[]) =>
    batches.map((batch) => {
      const sequenced = batch.run(load(batch.log, batch.need(gen)));
      save(batch.log, sequenced);
      return sequenced;
    }),
  );

  const renew = db.transaction((next: string) => {
    for (const audience of audiences) {
      const start = { seq: 0, h: siteLogStart(sha256, site, audience, next) };
      for (let end: Tail | null = start; end !== null;) {
        const page: readonly Stamp[] = run.stamps.all(audience, end.seq, PAGE);
        const from: Tail = end;
        end = null;
        for (const { g, hh } of rechain(sha256, from, page)) {
          run.setHash.run(hh, audience, g);
          end = { seq: g, h: hh };
        }
      }
    }
    run.setGen.run(next);
  });

  return {
    get gen() {
      return gen;
    },
    headOf: (log) => ({ gen, head: head(log) }),
    entryHashAt: (log, ofGen, g) => {
      if (ofGen !== gen) return null;
      return g === 0 ? logStart(log).h : (run.hashAt.get(log.audience, g) ?? null);
    },
    entriesAfter: (log, ofGen, g, limit, bytes) =>
      ofGen === gen ? withinBytes(run.after.iterate(log.audience, g, limit), bytes) : [],
    waitingAfter: (log, g, limit) => run.waiting.all(log.audience, g, limit),
    tailOf: (log, { term, epoch }) =>
      run.tail.get(log.audience, term, epoch) ?? { seq: 0, h: ownLogStart(sha256, term, epoch) },
    writerHashAt: (log, { term, epoch }, seq) =>
      seq === 0 ? ownLogStart(sha256, term, epoch) : (run.hashes.get(log.audience, term, epoch, seq, seq)?.h ?? null),
    sequence: (batches) => sequence.immediate(batches),
    renew: (ofSite, next) => {
      if (ofSite !== site) throw new Error(`this file is of ${site}, not of ${ofSite}`);
      renew.immediate(next);
      gen = next;
    },
  };
};
