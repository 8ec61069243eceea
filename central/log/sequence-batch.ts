import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp, type Op, type ParsedOp } from '#common/domain/log/op.ts';
import { isWaiting, type Verdict } from '#common/domain/log/verdict.ts';
import { chainEntry, chainOp, ownLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { compareRun, type FreshText } from './compare-run.ts';
import { writerKey, type Push, type PushAnswer } from './push.ts';
import type { Decision, Rules } from './rules.ts';

/** What a batch of pushes needs to know of a log before it is sequenced. */
export type Need = {
  /** Per push: the writer's tail, and its hashes from number `from - 1` up to the end of the run. */
  readonly runs: readonly Push[];
  readonly uids: readonly string[];
  readonly keys: readonly string[];
};

/** A log as loaded inside the transaction that will commit the batch. */
export type Loaded = {
  readonly audience: Audience;
  readonly gen: string;
  readonly head: Tail;
  /** By writerKey; a writer that never wrote is absent. */
  readonly tails: ReadonlyMap<string, Tail>;
  /** By `writerKey#seq`. */
  readonly hashes: ReadonlyMap<string, string>;
  /** uid → g of the first entry that carried it and did not only wait for a newer program. */
  readonly uids: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, unknown>;
};

export type SequencedEntry = { readonly entry: Entry; readonly uid: string | null };

export type Sequenced = {
  /** One per push, in order. */
  readonly answers: readonly PushAnswer[];
  readonly entries: readonly SequencedEntry[];
  readonly changes: ReadonlyMap<string, unknown>;
  /** Rules that threw (a bug): type of the op and message, for the log. The ops are parked and block nobody. */
  readonly faults: readonly { readonly g: number; readonly type: string; readonly message: string }[];
};

/** Key of a writer's hash at a number. */
export const hashKey = (writer: string, seq: number): string => `${writer}#${seq}`;

/** A push whose ops were read once. */
export type Prepared = { readonly push: Push; readonly parsed: readonly ParsedOp[] };

/** Reads a push's ops, once. */
export const prepare = (push: Push): Prepared => ({ push, parsed: push.ops.map(parseOp) });

const keysFor = (rules: Rules, audience: Audience, op: Op, gen: string): readonly string[] => {
  try {
    return rules.keysOf(op, audience, gen);
  } catch {
    return [];
  }
};

/** Collects what must be loaded for these pushes. Rules that throw are met again, and named, in `sequenceBatch`. */
export const needOf = (batch: readonly Prepared[], audience: Audience, gen: string, rules: Rules): Need => {
  const ops = batch.flatMap(({ parsed }) => parsed.flatMap((one) => (one.kind === 'op' ? [one.op] : [])));
  return {
    runs: batch.map(({ push }) => push),
    uids: [...new Set(ops.map((op) => op.uid))],
    keys: [...new Set(ops.flatMap((op) => keysFor(rules, audience, op, gen)))],
  };
};

/** What an op is decided in. */
type World = Pick<Loaded, 'audience' | 'gen' | 'uids' | 'states'> & { readonly rules: Rules };
type Settled = Decision & { readonly fault: string | null };

const parked = (verdict: Verdict, fault: string | null = null): Settled => ({ verdict, changes: new Map(), fault });

const settle = (parsed: ParsedOp, push: Push, world: World): Settled => {
  if (parsed.kind === 'bad') return parked({ bad: parsed.why });
  const { op } = parsed;
  const { audience, gen, rules, states } = world;
  const first = world.uids.get(op.uid);
  if (first !== undefined) return parked({ dupOf: first });
  try {
    const refused = rules.refuse?.(op, push) ?? null;
    if (refused !== null) return parked(refused);
    // Only the declared states, so that a decision never depends on what else is in the batch.
    const seen = new Map(
      rules.keysOf(op, audience, gen).flatMap((key) => (states.has(key) ? [[key, states.get(key)]] : [])),
    );
    return { ...rules.decide(op, audience, push.term, seen, gen), fault: null };
  } catch (error) {
    return parked({ bad: 'decide-failed' }, error instanceof Error ? error.message : String(error));
  }
};

/**
 * Sequences a batch of pushes onto a log. Nothing is rejected: what cannot be read or decided is sequenced with `bad` and blocks nobody;
 * a uid that was here before is sequenced with `dupOf` and has no effect, unless it only waited for a newer program. `now` is the hub's
 * clock, UTC ms, for showing only. Pure.
 */
export const sequenceBatch = (
  loaded: Loaded,
  batch: readonly Prepared[],
  rules: Rules,
  sha256: Sha256,
  now: number,
): Sequenced => {
  const tails = new Map(loaded.tails);
  const hashes = new Map(loaded.hashes);
  const uids = new Map(loaded.uids);
  const states = new Map(loaded.states);
  const changes = new Map<string, unknown>();
  const entries: SequencedEntry[] = [];
  const faults: { g: number; type: string; message: string }[] = [];
  let head = loaded.head;

  const append = ({ push, parsed: all }: Prepared, fresh: FreshText) => {
    const g = head.seq + 1;
    const parsed = all[fresh.seq - push.from] ?? parseOp(fresh.text);
    const decision = settle(parsed, push, { audience: loaded.audience, gen: loaded.gen, rules, uids, states });
    const uid = parsed.kind === 'op' ? parsed.op.uid : null;
    const type = parsed.kind === 'op' ? parsed.op.t : '';
    if (decision.fault !== null) faults.push({ g, type, message: decision.fault });
    for (const [key, value] of decision.changes) {
      states.set(key, value);
      changes.set(key, value);
    }
    if (uid !== null && !uids.has(uid) && !isWaiting(decision.verdict)) uids.set(uid, g);
    const stamped = { h: fresh.h, res: JSON.stringify(decision.verdict) };
    head = { seq: g, h: chainEntry(sha256, head.h, stamped) };
    const { term, epoch } = push;
    entries.push({ entry: { g, hh: head.h, term, epoch, seq: fresh.seq, ...stamped, hat: now, op: fresh.text }, uid });
    hashes.set(hashKey(writerKey(push), fresh.seq), fresh.h);
    tails.set(writerKey(push), { seq: fresh.seq, h: fresh.h });
  };

  const answers = batch.map((prepared): PushAnswer => {
    const { push } = prepared;
    const writer = writerKey(push);
    const start = ownLogStart(sha256, push.term, push.epoch);
    const tail = tails.get(writer) ?? { seq: 0, h: start };
    const hashAt = (seq: number) => (seq === 0 ? start : (hashes.get(hashKey(writer, seq)) ?? null));
    const compared = compareRun(push, { tail, hashAt }, (previous, text) => chainOp(sha256, previous, text));
    if (compared.kind === 'gap') return { kind: 'gap', tail };
    if (compared.kind === 'fork') return { kind: 'fork', common: compared.common, tail };
    for (const fresh of compared.fresh) append(prepared, fresh);
    return { kind: 'ack', tail: compared.end };
  });
  return { answers, entries, changes, faults };
};
