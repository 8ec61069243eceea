import type { Tail } from '#common/wire/chain.ts';
import type { Push } from './push.ts';

/** What is already here of a writer's log: the tail, and the hash at a number (null where it is not loaded). */
export type Known = { readonly tail: Tail; readonly hashAt: (seq: number) => string | null };

/** A text of the run that is new here, with its number and chain hash. */
export type FreshText = { readonly seq: number; readonly h: string; readonly text: string };

export type Compared =
  | { readonly kind: 'gap' }
  | { readonly kind: 'fork'; readonly common: Tail | null }
  /** The overlap agrees; `fresh` are the texts that are new here, `end` is the verified end of the run. */
  | { readonly kind: 'agrees'; readonly fresh: readonly FreshText[]; readonly end: Tail };

/**
 * Compares a pushed run with what is here, by hash and not by number: a gap, another history (fork), or the texts that are new.
 * `hashOf` gives the chain hash of the next text. Pure.
 */
export const compareRun = (run: Push, known: Known, hashOf: (previous: string, text: string) => string): Compared => {
  const before = run.from - 1;
  if (before > known.tail.seq) return { kind: 'gap' };
  if (known.hashAt(before) !== run.prev) return { kind: 'fork', common: null };
  const fresh: FreshText[] = [];
  let end: Tail = { seq: before, h: run.prev };
  for (const text of run.ops) {
    const next = { seq: end.seq + 1, h: hashOf(end.h, text) };
    if (next.seq > known.tail.seq) fresh.push({ ...next, text });
    else if (known.hashAt(next.seq) !== next.h) return { kind: 'fork', common: end };
    end = next;
  }
  return { kind: 'agrees', fresh, end };
};
