import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Procedure } from './procedure.ts';

/** One procedure with its texts folded once; every text begins with a blank, so "a word begins with" is one `includes`. */
export type ProcedureEntry = {
  readonly procedure: Procedure;
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly everything: string;
};

export type ProcedureIndex = readonly ProcedureEntry[];

const words = (text: string): readonly string[] =>
  foldVietnamese(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replaceAll(/^\.+|\.+$/gu, ''))
    .filter((word) => word !== '');

const prepared = (text: string): string => ` ${words(text).join(' ')}`;

/** One procedure with its texts folded, for an index that is put together of many. */
export const entryOf = (procedure: Procedure): ProcedureEntry => {
  const code = prepared(procedure.code);
  const shortName = prepared(procedure.shortNameVi);
  const name = prepared(procedure.nameVi);
  // "001193" alone must find "1.001193": the parts of the code are words too.
  const codeParts = prepared(procedure.code.replaceAll('.', ' '));
  const everything = shortName + name + code + codeParts + prepared(procedure.field) + prepared(procedure.nameEn);
  return { procedure, code, shortName, name, everything };
};

/** Folds the catalogue once, so that each search is plain `includes`. Keep the index until the catalogue changes. */
export const indexProcedures = (procedures: readonly Procedure[]): ProcedureIndex => procedures.map(entryOf);

/** Lower is better; the steps are far apart enough to be read as classes. */
const rank = (entry: ProcedureEntry, phrase: string, terms: readonly string[]): number => {
  const has = (text: string): boolean => terms.every((term) => text.includes(term));
  if (entry.code === phrase) return 0;
  if (entry.code.startsWith(phrase)) return 1;
  if (entry.shortName === phrase) return 2;
  if (entry.shortName.startsWith(phrase)) return 3;
  if (entry.shortName.includes(phrase)) return 4;
  if (has(entry.shortName)) return 5;
  if (entry.name.includes(phrase)) return 6;
  if (has(entry.name)) return 7;
  return 8;
};

/**
 * Procedures of which every word of the query begins some word of short name, name, code, field or the English name; marks, đ and case do not matter.
 * Best first: exact code, code that begins so, short name that is, begins with or contains the phrase, then the rest; equals stay in
 * catalogue order. An empty query gives the first `limit` of the catalogue.
 */
export const searchProcedures = (index: ProcedureIndex, query: string, limit: number): readonly Procedure[] => {
  const terms = words(query).map((word) => ` ${word}`);
  const phrase = terms.join('');
  return (
    index
      .filter((entry) => terms.every((term) => entry.everything.includes(term)))
      .map((entry) => ({ entry, rank: terms.length === 0 ? 0 : rank(entry, phrase, terms) }))
      // A stable sort: equals stay in catalogue order.
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, limit)
      .map(({ entry }) => entry.procedure)
  );
};
