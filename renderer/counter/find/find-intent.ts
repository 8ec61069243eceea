/** What Enter in the search field means. */
export type FindIntent =
  | { readonly kind: 'open'; readonly dossier: string }
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'nothing' };

type Hit = { readonly id: string; readonly code: string };

/** A code has a digit and no white space, or the strokes of a card; a name has neither digit nor stroke. */
const looksLikeCode = (text: string): boolean => (/\d/u.test(text) && !/\s/u.test(text)) || text.includes('|');

/**
 * Enter opens the line the arrow keys stand on; else a typed code counts as if it had been scanned; else the first dossier found opens.
 * `active` is the index of the marked line, -1 when none is.
 */
export const findIntent = (raw: string, hits: readonly Hit[], active: number): FindIntent => {
  const text = raw.normalize('NFC').trim();
  const chosen = hits[active];
  if (chosen !== undefined) return { kind: 'open', dossier: chosen.id };
  if (text === '') return { kind: 'nothing' };
  if (looksLikeCode(text)) return { kind: 'scan', text };
  const first = hits[0];
  return first === undefined ? { kind: 'scan', text } : { kind: 'open', dossier: first.id };
};
