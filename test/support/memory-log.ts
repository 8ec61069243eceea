import { chainOp, ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { writerKey, type Push, type PushAnswer } from '#central/log/push.ts';
import type { Rules } from '#central/log/rules.ts';
import { hashKey, prepare, sequenceBatch, type Loaded } from '#central/log/sequence-batch.ts';
import { sha256 } from '#central/log/sha256.ts';
import { isWaitingText } from '#central/log/waiting.ts';

/** A sequenced log that lives in memory: what a store would keep, for tests of the pure core. */
export const memoryLog = (rules: Rules, gen = 'G', site = 'test') => {
  let loaded: Loaded = {
    audience: 'floor',
    gen,
    head: { seq: 0, h: siteLogStart(sha256, site, 'floor', gen) },
    tails: new Map(),
    hashes: new Map(),
    uids: new Map(),
    states: new Map(),
  };
  const entries: Entry[] = [];
  /** Sequences the pushes together, as one transaction, by these rules. */
  const pushBy = (by: Rules, ...pushes: readonly Push[]): readonly PushAnswer[] => {
    const { answers, entries: fresh, changes } = sequenceBatch(loaded, pushes.map(prepare), by, sha256, 7);
    const tails = new Map(loaded.tails);
    const hashes = new Map(loaded.hashes);
    const uids = new Map(loaded.uids);
    let { head } = loaded;
    for (const { entry, uid } of fresh) {
      entries.push(entry);
      head = { seq: entry.g, h: entry.hh };
      tails.set(writerKey(entry), { seq: entry.seq, h: entry.h });
      hashes.set(hashKey(writerKey(entry), entry.seq), entry.h);
      if (uid !== null && !uids.has(uid) && !isWaitingText(entry.res)) uids.set(uid, entry.g);
    }
    loaded = { ...loaded, head, tails, hashes, uids, states: new Map([...loaded.states, ...changes]) };
    return answers;
  };
  return {
    entries,
    states: () => Object.fromEntries(loaded.states),
    pushBy,
    push: (...pushes: readonly Push[]): readonly PushAnswer[] => pushBy(rules, ...pushes),
  };
};

/** A terminal's own log as texts with their hashes: `run(from, n)` is the push of n texts from number `from` on. */
export const writtenLog = (term: string, epoch: string, texts: readonly string[]) => {
  const hashes = [ownLogStart(sha256, term, epoch)];
  for (const text of texts) hashes.push(chainOp(sha256, hashes.at(-1) ?? '', text));
  const hashAt = (seq: number) => hashes[seq] ?? '';
  return {
    hashAt,
    tail: { seq: texts.length, h: hashAt(texts.length) },
    run: (from: number, count: number): Push => ({
      term,
      epoch,
      from,
      prev: hashAt(from - 1),
      ops: texts.slice(from - 1, from - 1 + count),
    }),
  };
};

/** An op's text. */
export const opText = (uid: string, t = 'count', id = 'A'): string =>
  JSON.stringify({ uid, t, v: 1, id, at: 0, off: 0, by: null, day: '2026-11-20', d: {} });

/** The rules of a program that does not know `count` yet. */
export const olderRules: Rules = {
  keysOf: () => [],
  decide: () => ({ verdict: { bad: 'unknown-type' }, changes: new Map() }),
};

/** Rules of a counter: every `count` of an id gets the next number; `boom` throws. */
export const countingRules: Rules = {
  keysOf: (op) => (op.t === 'count' ? [`n:${op.id}`] : []),
  decide: (op, _audience, _term, states) => {
    if (op.t === 'boom') throw new Error('a bug in the rules');
    if (op.t !== 'count') return { verdict: { bad: 'unknown-type' }, changes: new Map() };
    const num = Number(states.get(`n:${op.id}`) ?? 0) + 1;
    return { verdict: { num }, changes: new Map([[`n:${op.id}`, num]]) };
  },
};
