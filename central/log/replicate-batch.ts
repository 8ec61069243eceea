import { chainEntry, chainOp, ownLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import { entrySchema, type Entry } from '#common/wire/entry.ts';
import { isPlainEntry } from '#common/wire/plain-frames.ts';
import { compareRun } from './compare-run.ts';
import { writerKey, type Push, type PushAnswer } from './push.ts';

/** A replica of one generation of a site log, as loaded: `hashes` by g, where they are needed. */
export type LoadedReplica = {
  readonly start: string;
  readonly head: Tail;
  readonly hashes: ReadonlyMap<number, string>;
};

export type Replicated = { readonly answers: readonly PushAnswer[]; readonly entries: readonly Entry[] };

const readEntry = (text: string): Entry | null => {
  try {
    const json: unknown = JSON.parse(text);
    if (isPlainEntry(json)) return json;
    const parsed = entrySchema.safeParse(json);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const brokenChain: PushAnswer = { kind: 'failed', why: 'broken-chain' };

/** Last entry of each writer, by writerKey, as far as it is remembered. */
export type WriterTails = ReadonlyMap<string, Tail>;

/** The writers' last entries after these. */
export const tailsAfter = (tails: WriterTails, entries: readonly Entry[]): WriterTails => {
  const after = new Map(tails);
  for (const entry of entries) after.set(writerKey(entry), { seq: entry.seq, h: entry.h });
  return after;
};

/** Whether every op's hash is that of its text, wherever the op before it is known. */
const areWhatTheirWritersHashed = (tails: WriterTails, entries: readonly Entry[], sha256: Sha256): boolean => {
  const known = new Map(tails);
  return entries.every((entry) => {
    const { term, epoch, seq, h, op } = entry;
    const writer = writerKey(entry);
    const before = seq === 1 ? { seq: 0, h: ownLogStart(sha256, term, epoch) } : known.get(writer);
    known.set(writer, { seq, h });
    return before?.seq !== seq - 1 || chainOp(sha256, before.h, op) === h;
  });
};

/**
 * Takes pushed entries of a hub into the replica of its log, verbatim: nothing is decided again. What does not form the chain
 * (number or hash), or whose text is not the one that its terminal hashed, is refused whole; what is here already is compared, not stored
 * twice. Pure.
 */
export const replicateBatch = (
  loaded: LoadedReplica,
  pushes: readonly Push[],
  sha256: Sha256,
  remembered: WriterTails = new Map(),
): Replicated => {
  let tails = remembered;
  const hashes = new Map(loaded.hashes);
  const taken: Entry[] = [];
  let { head } = loaded;

  const answers = pushes.map((push): PushAnswer => {
    const entries = new Map<string, Entry>();
    for (const text of push.ops) {
      const entry = readEntry(text);
      if (entry === null) return brokenChain;
      entries.set(text, entry);
    }
    const hashAt = (g: number) => (g === 0 ? loaded.start : (hashes.get(g) ?? null));
    const hashOf = (previous: string, text: string) => {
      const entry = entries.get(text);
      return entry === undefined ? '' : chainEntry(sha256, previous, entry);
    };
    const compared = compareRun(push, { tail: head, hashAt }, hashOf);
    if (compared.kind === 'gap') return { kind: 'gap', tail: head };
    if (compared.kind === 'fork') return { kind: 'fork', common: compared.common, tail: head };
    const fresh = compared.fresh.flatMap(({ seq, h, text }) => {
      const entry = entries.get(text);
      return entry !== undefined && entry.g === seq && entry.hh === h ? [entry] : [];
    });
    if (fresh.length < compared.fresh.length || !areWhatTheirWritersHashed(tails, fresh, sha256)) return brokenChain;
    tails = tailsAfter(tails, fresh);
    for (const entry of fresh) {
      taken.push(entry);
      hashes.set(entry.g, entry.hh);
      head = { seq: entry.g, h: entry.hh };
    }
    return { kind: 'ack', tail: compared.end };
  });
  return { answers, entries: taken };
};
