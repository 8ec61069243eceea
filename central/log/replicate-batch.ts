import { chainEntry, type Sha256, type Tail } from '#common/wire/chain.ts';
import { entrySchema, type Entry } from '#common/wire/entry.ts';
import { compareRun } from './compare-run.ts';
import type { Push, PushAnswer } from './push.ts';

/** A replica of one generation of a site log, as loaded: `hashes` by g, where they are needed. */
export type LoadedReplica = {
  readonly start: string;
  readonly head: Tail;
  readonly hashes: ReadonlyMap<number, string>;
};

export type Replicated = { readonly answers: readonly PushAnswer[]; readonly entries: readonly Entry[] };

const readEntry = (text: string): Entry | null => {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const brokenChain: PushAnswer = { kind: 'failed', why: 'broken-chain' };

/**
 * Takes pushed entries of a hub into the replica of its log, verbatim: nothing is decided again. What does not form the chain
 * (number or hash) is refused whole; what is here already is compared, not stored twice. Pure.
 */
export const replicateBatch = (loaded: LoadedReplica, pushes: readonly Push[], sha256: Sha256): Replicated => {
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
    if (fresh.length < compared.fresh.length) return brokenChain;
    for (const entry of fresh) {
      taken.push(entry);
      hashes.set(entry.g, entry.hh);
      head = { seq: entry.g, h: entry.hh };
    }
    return { kind: 'ack', tail: compared.end };
  });
  return { answers, entries: taken };
};
