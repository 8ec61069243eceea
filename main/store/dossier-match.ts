import { SHORTEST_START, type QueryPart } from '#common/domain/dossier/dossier-query.ts';
import type { DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { coverDays, LONGEST_START, token } from '#common/domain/dossier/dossier-tokens.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** Who asks: the counter's id, and the officer who signed in there. */
export type Asker = { readonly counter: string; readonly officer: string | null };

const is = (text: string): string => `"${text}"`;
const begins = (text: string): string => `"${text}"*`;
const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`;

const ofPart = (part: QueryPart): string => {
  switch (part.kind) {
    case 'word':
      if (part.whole) return is(token.word(part.text));
      return part.text.length <= LONGEST_START ? is(token.start(part.text)) : begins(token.word(part.text));
    case 'number':
      return anyOf([
        begins(token.back(part.text)),
        is(token.word(part.text)),
        ...(part.text.length >= SHORTEST_START ? [begins(token.front(part.text)), is(token.numbered(part.text))] : []),
      ]);
    case 'code':
      return begins(token.code(part.agency, part.rest));
    default:
      return assertNever(part);
  }
};

const ofRange = (of: (time: string) => string, from: string | null, to: string | null): readonly string[] => {
  if (from === null && to === null) return [];
  const pieces = coverDays(from, to).map((time) => is(of(time)));
  // A range that ends before it begins holds nothing.
  return [pieces.length === 0 ? is(of('never')) : anyOf(pieces)];
};

/** The expression that finds what was typed and filtered among the tokens of the dossiers; '' when nothing narrows them. */
export const dossierMatch = (
  parts: readonly QueryPart[],
  filters: DossierFilters,
  { counter, officer }: Asker,
): string =>
  [
    ...parts.map(ofPart),
    ...(filters.states.length === 0 ? [] : [anyOf(filters.states.map((state) => is(token.state(state))))]),
    ...(filters.channel === null ? [] : [is(token.channel(filters.channel))]),
    ...ofRange(token.due, filters.dueFrom, filters.dueTo),
    ...ofRange(token.received, filters.receivedFrom, filters.receivedTo),
    ...(filters.procedure === null ? [] : [is(token.procedure(filters.procedure))]),
    ...(filters.counter === null ? [] : [is(token.counter(filters.counter))]),
    ...(filters.unpaid ? [is(token.owed)] : []),
    ...(filters.mine
      ? [anyOf([is(token.counter(counter)), ...(officer === null ? [] : [is(token.officer(officer))])])]
      : []),
  ].join(' AND ');
