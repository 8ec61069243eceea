import type { Entry } from '#common/wire/entry.ts';

/** Takes entries until their op texts pass `bytes` (characters, about): at least one, so that a large op never blocks its log. */
export const withinBytes = (entries: Iterable<Entry>, bytes: number): readonly Entry[] => {
  const taken: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    taken.push(entry);
    size += entry.op.length;
    if (size >= bytes) break;
  }
  return taken;
};
