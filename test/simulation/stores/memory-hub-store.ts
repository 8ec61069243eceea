import { audiences } from '#common/domain/log/audience.ts';
import { ownLogStart, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { rechain } from '#central/log/rechain.ts';
import { writerKey, type LogId, type Writer } from '#central/log/push.ts';
import { hashKey, type Loaded, type Need, type Sequenced, type SequencedEntry } from '#central/log/sequence-batch.ts';
import type { Batch } from '#central/log/sequencer-store.ts';
import { isWaitingText } from '#central/log/waiting.ts';
import { withinBytes } from '#central/log/within-bytes.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { UpstreamMark } from '#central/store/sqlite/upstream-marks.ts';
import type { Disk } from '../kit/disk.ts';
import { Rows } from '../kit/rows.ts';
import { Table } from '../kit/table.ts';
import { withKey } from './terminal-state.ts';

type Hashes = Rows<string>;

/** One site log as the hub keeps it. */
export type HubLog = {
  readonly entries: Rows<SequencedEntry>;
  /** Chain hashes of each writer, by writerKey: number n at place n - 1. */
  readonly writers: ReadonlyMap<string, Hashes>;
  readonly uids: Table<string, number>;
  readonly states: Table<string, unknown>;
};

/** Everything a hub's file holds, as a value. */
export type HubState = {
  readonly gen: string;
  readonly logs: ReadonlyMap<Audience, HubLog>;
  readonly upstream: ReadonlyMap<Audience, UpstreamMark>;
};

export const emptyLog: HubLog = { entries: Rows.of(), writers: new Map(), uids: Table.of(), states: Table.of() };

export const emptyHub = (gen: string): HubState => ({ gen, logs: new Map(), upstream: new Map() });

export type MemoryHubParts = {
  readonly disk: Disk<HubState>;
  readonly site: string;
  readonly sha256: Sha256;
  readonly hasUniqueIndex?: boolean;
};

/** Appends what a batch gave; a number that is there already breaks the unique index, as it does in the real store. */
export const appended = (log: HubLog, { entries, changes }: Sequenced, hasUniqueIndex = true): HubLog => {
  const writers = new Map(log.writers);
  const uids = new Map<string, number>();
  let g = log.entries.length;
  for (const { entry, uid } of entries) {
    const writer = writerKey(entry);
    const hashes = writers.get(writer) ?? Rows.of<string>();
    g += 1;
    if (entry.g !== g) throw new Error(`SQLITE_CONSTRAINT_PRIMARYKEY: g ${entry.g} after ${g - 1}`);
    if (hasUniqueIndex && entry.seq <= hashes.length) {
      throw new Error(`SQLITE_CONSTRAINT_UNIQUE: ${writer} ${entry.seq}`);
    }
    const missing = Array.from({ length: Math.max(0, entry.seq - hashes.length - 1) }, () => '');
    if (entry.seq > hashes.length) writers.set(writer, hashes.plus([...missing, entry.h]));
    if (uid !== null && !uids.has(uid) && !log.uids.has(uid) && !isWaitingText(entry.res)) uids.set(uid, entry.g);
  }
  return { entries: log.entries.plus(entries), writers, uids: log.uids.with(uids), states: log.states.with(changes) };
};

/** The hub's store on a simulated disk: the port of central/store/sqlite/hub-store.ts, held by the same contract. */
export const memoryHubStore = ({ disk, site, sha256, hasUniqueIndex = true }: MemoryHubParts): HubStore => {
  let { gen } = disk.state;
  const logOf = (audience: Audience): HubLog => disk.state.logs.get(audience) ?? emptyLog;
  const start = (log: LogId): string => siteLogStart(sha256, site, log.audience, gen);
  const head = (log: LogId): Tail => {
    const last = logOf(log.audience).entries.at(-1);
    return last === undefined ? { seq: 0, h: start(log) } : { seq: last.entry.g, h: last.entry.hh };
  };
  const hashOf = (hashes: Hashes | undefined, writer: Writer, seq: number): string | null =>
    seq === 0 ? ownLogStart(sha256, writer.term, writer.epoch) : hashes?.at(seq - 1) || null;

  const load = (log: LogId, from: HubLog, at: Tail, need: Need): Loaded => {
    const tails = new Map<string, Tail>();
    const hashes = new Map<string, string>();
    for (const run of need.runs) {
      const writer = writerKey(run);
      const known = from.writers.get(writer);
      if (known === undefined) continue;
      tails.set(writer, { seq: known.length, h: known.at(-1) ?? '' });
      for (let seq = Math.max(1, run.from - 1); seq <= run.from - 1 + run.ops.length; seq += 1) {
        const h = known.at(seq - 1);
        if (h !== undefined) hashes.set(hashKey(writer, seq), h);
      }
    }
    const pick = <V>(map: ReadonlyMap<string, V>, keys: readonly string[]): ReadonlyMap<string, V> =>
      new Map(
        keys.flatMap((key) => {
          const value = map.get(key);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
    return {
      audience: log.audience,
      gen,
      head: at,
      tails,
      hashes,
      uids: pick(from.uids, need.uids),
      states: pick(from.states, need.keys),
    };
  };

  return {
    get gen() {
      return gen;
    },
    headOf: (log) => ({ gen, head: head(log) }),
    entryHashAt: (log, ofGen, g) => {
      if (ofGen !== gen) return null;
      return g === 0 ? start(log) : (logOf(log.audience).entries.at(g - 1)?.entry.hh ?? null);
    },
    entriesAfter: (log, ofGen, g, limit, bytes) =>
      ofGen === gen ? withinBytes(entriesOf(logOf(log.audience), g, limit), bytes) : [],
    waitingAfter: (log, g, limit) => {
      const { entries, uids } = logOf(log.audience);
      return entries
        .slice(g)
        .filter(({ entry, uid }) => isWaitingText(entry.res) && (uid === null || !uids.has(uid)))
        .slice(0, limit)
        .map(({ entry }) => entry);
    },
    tailOf: (log, writer) => {
      const hashes = logOf(log.audience).writers.get(writerKey(writer));
      const seq = hashes?.length ?? 0;
      return { seq, h: hashOf(hashes, writer, seq) ?? '' };
    },
    writerHashAt: (log, writer, seq) => hashOf(logOf(log.audience).writers.get(writerKey(writer)), writer, seq),
    sequence: (batches: readonly Batch[]) => {
      let { logs } = disk.state;
      const done = batches.map((batch) => {
        const { audience } = batch.log;
        const before = logs.get(audience) ?? emptyLog;
        const last = before.entries.at(-1);
        const at = last === undefined ? { seq: 0, h: start(batch.log) } : { seq: last.entry.g, h: last.entry.hh };
        const sequenced = batch.run(load(batch.log, before, at, batch.need(gen)));
        logs = withKey(logs, audience, appended(before, sequenced, hasUniqueIndex));
        return sequenced;
      });
      disk.commit({ ...disk.state, logs });
      return done;
    },
    renew: (_site, next) => {
      const logs = audiences.flatMap((audience) => {
        const log = disk.state.logs.get(audience);
        if (log === undefined) return [];
        const uids = log.entries.slice(0).map(({ uid }) => uid);
        const from = { seq: 0, h: siteLogStart(sha256, site, audience, next) };
        const chained = [...rechain(sha256, from, entriesOf(log))];
        const entries = Rows.of(chained.map((entry, i) => ({ entry, uid: uids[i] ?? null })));
        return [[audience, { ...log, entries }] as const];
      });
      disk.commit({ ...disk.state, gen: next, logs: new Map(logs) });
      gen = next;
    },
  };
};

/** Entries after g of a hub's log, at most `limit`. */
export const entriesOf = (log: HubLog, g = 0, limit = Number.POSITIVE_INFINITY): readonly Entry[] =>
  log.entries.slice(g, g + limit).map(({ entry }) => entry);
