import { chainEntry, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';

/** Chains entries anew after `start`: numbers, ops and verdicts stay what they were. Pure. */
export function* rechain<E extends Pick<Entry, 'g' | 'h' | 'res'>>(
  sha256: Sha256,
  start: Tail,
  entries: Iterable<E>,
): Generator<E & Pick<Entry, 'hh'>> {
  let { h } = start;
  for (const entry of entries) yield { ...entry, hh: (h = chainEntry(sha256, h, entry)) };
}
