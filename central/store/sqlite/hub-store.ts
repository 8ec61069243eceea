import type { Database } from 'better-sqlite3';
import { audiences } from '#common/domain/log/audience.ts';
import { ownLogStart, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogHead } from '#central/log/log-host.ts';
import { writerKey, type LogId, type Writer } from '#central/log/push.ts';
import { rechain } from '#central/log/rechain.ts';
import { hashKey, type Loaded, type Need, type Sequenced } from '#central/log/sequence-batch.ts';
import type { Batch } from '#central/log/sequencer-store.ts';
import { storableKey } from '#central/log/storable-key.ts';
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

/** Writers whose last op is kept in memory, at most. */
const REMEMBERED = 10_000;

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
  /** One look-up each: a statement that is called a thousand times costs less than a list that SQLite has to take apart and sort. */
  uid: db
    .prepare<[string, string], number>(
      `SELECT g FROM entry INDEXED BY entry_uid WHERE audience = ? AND uid = ? AND res NOT IN (${waitingSql()}) ORDER BY g LIMIT 1`,
    )
    .pluck(),
  state: db.prepare<[string, string], string>('SELECT value FROM state WHERE audience = ? AND key = ?').pluck(),
  insert: db.prepare<[string, number, string, string, string, number, string, number, string, string, string | null]>(
    'INSERT INTO entry (audience, g, hh, term, epoch, seq, h, hat, res, op, uid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
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

  /** Ends of the writers' logs as committed: this process holds the file alone. Emptied when a commit fails. */
  const ends = new Map<string, Tail>();
  const endOf = ({ audience }: LogId, { term, epoch }: Writer): Tail | null => {
    const key = `${audience}/${writerKey({ term, epoch })}`;
    const known = ends.get(key) ?? run.tail.get(audience, term, epoch);
    if (known === undefined) return null;
    if (ends.size >= REMEMBERED) ends.clear();
    ends.set(key, known);
    return known;
  };

  const load = (log: LogId, need: Need): Loaded => {
    const tails = new Map<string, Tail>();
    const hashes = new Map<string, string>();
    for (const { term, epoch, from, ops } of need.runs) {
      const writer = writerKey({ term, epoch });
      const tail = endOf(log, { term, epoch });
      if (tail === null) continue;
      tails.set(writer, tail);
      hashes.set(hashKey(writer, tail.seq), tail.h);
      // What goes on at the end needs no other hash.
      if (from - 1 === tail.seq) continue;
      const known = run.hashes.all(log.audience, term, epoch, from - 1, from - 1 + ops.length);
      for (const { seq, h } of known) hashes.set(hashKey(writer, seq), h);
    }
    const uids = new Map<string, number>();
    for (const uid of need.uids) {
      const g = run.uid.get(log.audience, storableKey(uid));
      if (g !== undefined) uids.set(uid, g);
    }
    const states = new Map<string, unknown>();
    for (const key of need.keys) {
      const value = run.state.get(log.audience, storableKey(key));
      if (value !== undefined) states.set(key, JSON.parse(value));
    }
    return { audience: log.audience, gen, head: head(log), tails, hashes, uids, states };
  };

  const save = ({ audience }: LogId, sequenced: Sequenced): void => {
    for (const { entry, uid } of sequenced.entries) {
      const { g, hh, term, epoch, seq, h, hat, res, op } = entry;
      run.insert.run(audience, g, hh, term, epoch, seq, h, hat, res, op, uid === null ? null : storableKey(uid));
      ends.set(`${audience}/${writerKey(entry)}`, { seq, h });
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
    sequence: (batches) => {
      try {
        return sequence.immediate(batches);
      } catch (error) {
        ends.clear();
        throw error;
      }
    },
    renew: (ofSite, next) => {
      if (ofSite !== site) throw new Error(`this file is of ${site}, not of ${ofSite}`);
      renew.immediate(next);
      gen = next;
    },
  };
};
