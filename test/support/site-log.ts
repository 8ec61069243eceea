import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { OP_VERSION } from '#common/domain/log/op-catalogue.ts';
import { ownLogStart, siteLogStart, type Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { writerKey } from '#central/log/push.ts';
import type { Rules } from '#central/log/rules.ts';
import { hashKey, prepare, sequenceBatch, type Loaded } from '#central/log/sequence-batch.ts';
import { sha256 } from '#central/log/sha256.ts';
import type { Draft, TerminalStore } from '#main/store/terminal-store.ts';

/** When and on which business day something is written. */
export type Moment = { readonly at: number; readonly day: string };

let uids = 0;

/** A fact as another terminal would write it, as text. */
export const opTextOf = ({ at, day }: Moment, draft: Draft): string => {
  uids += 1;
  return JSON.stringify({
    uid: `u${uids}`,
    t: draft.t,
    v: OP_VERSION,
    id: draft.id,
    at,
    off: 0,
    by: null,
    day,
    d: draft.d,
  });
};

/** One log of a site in memory, sequenced by the product's rules: what a hub would have, without its disk. */
export const siteLogInMemory = (
  audience: Audience,
  gen = 'g1-test',
  rules: Rules = { keysOf, decide },
  /** Whether a uid that came in an earlier push is known again, as by a hub's store. */
  knowsUids = false,
) => {
  const taken = new Map<string, number>();
  let loaded: Loaded = {
    audience,
    gen,
    head: { seq: 0, h: siteLogStart(sha256, 'test', audience, gen) },
    tails: new Map(),
    hashes: new Map(),
    uids: taken,
    states: new Map(),
  };
  const push = (writer: Writer, from: number, prev: string, ops: readonly string[], hat: number): readonly Entry[] => {
    const { answers, entries, changes } = sequenceBatch(
      loaded,
      [prepare({ ...writer, from, prev, ops })],
      rules,
      sha256,
      hat,
    );
    const last = entries.at(-1)?.entry;
    if (answers[0]?.kind !== 'ack') throw new Error(`The push of ${writer.term} was not taken: ${answers[0]?.kind}`);
    if (last === undefined) return [];
    loaded = {
      ...loaded,
      head: { seq: last.g, h: last.hh },
      tails: new Map([...loaded.tails, [writerKey(writer), { seq: last.seq, h: last.h }]]),
      hashes: new Map([...loaded.hashes, [hashKey(writerKey(writer), last.seq), last.h]]),
      states: new Map([...loaded.states, ...changes]),
    };
    for (const { uid, entry } of entries) if (knowsUids && uid !== null && !taken.has(uid)) taken.set(uid, entry.g);
    return entries.map(({ entry }) => entry);
  };
  return {
    gen,
    head: () => loaded.head.seq,
    /** Ops that other terminals wrote, in order. */
    write: (term: string, ops: readonly string[], hat: number, epoch = 'e'): readonly Entry[] => {
      const writer = { term, epoch };
      const tail = loaded.tails.get(writerKey(writer)) ?? { seq: 0, h: ownLogStart(sha256, term, epoch) };
      return push(writer, tail.seq + 1, tail.h, ops, hat);
    },
    /** Everything a terminal wrote and the log lacks; the terminal is told that it was acknowledged. */
    take: (store: TerminalStore, hat: number): readonly Entry[] => {
      const tail = store.ownTail(audience);
      const writer = { term: store.term, epoch: tail.epoch };
      const known = loaded.tails.get(writerKey(writer))?.seq ?? 0;
      const { from, prev, ops } = store.opsAfter(audience, writer, known, 1_000_000, 1_000_000_000);
      const entries = push(writer, from, prev, ops, hat);
      store.setAcked(audience, writer, tail);
      return entries;
    },
  };
};

export type SiteLogInMemory = ReturnType<typeof siteLogInMemory>;

/** Gives a terminal entries of a log, in batches as the wire would. */
export const giveEntries = (
  store: TerminalStore,
  log: SiteLogInMemory,
  audience: Audience,
  entries: readonly Entry[],
) => {
  if (store.cursor(audience).gen === '') store.restartCopy(audience, log.gen);
  for (let place = 0; place < entries.length; place += 500) {
    const outcome = store.accept(audience, log.gen, entries.slice(place, place + 500));
    if (outcome.kind !== 'accepted') throw new Error(`The ${audience} log was not accepted: ${outcome.kind}`);
  }
};
