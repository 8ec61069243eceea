import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import { marksAgree } from '../typing/marks-agree.ts';
import { inWordsOfCatalogue } from './everyday-words.ts';
import type { Procedure } from './procedure.ts';
import { searchProcedures, type ProcedureIndex } from './search-procedures.ts';

/** Procedures of one field (lĩnh vực), the best first. */
export type FieldGroup = { readonly field: string; readonly procedures: readonly Procedure[] };

const hasMarks = (text: string): boolean => text.normalize('NFC').toLowerCase() !== foldVietnamese(text);

const textOf = ({ shortNameVi, nameVi, nameEn, field, code }: Procedure): string =>
  [shortNameVi, nameVi, nameEn, field, code].join(' ');

/** Those whose marks are the typed ones first: who typed a mark meant it, who left it out meant nothing by that. */
const marksFirst = (typed: string, hits: readonly Procedure[]): readonly Procedure[] => {
  if (!hasMarks(typed)) return hits;
  const meant = new Set(hits.filter((hit) => marksAgree(typed, textOf(hit))));
  return [...meant, ...hits.filter((hit) => !meant.has(hit))];
};

/** Of those that have the typed phrase in their name the plainest first: "khai sinh" is mostly "Đăng ký khai sinh". */
const plainestFirst = (typed: string, hits: readonly Procedure[]): readonly Procedure[] => {
  const phrase = ` ${foldVietnamese(typed)}`;
  const named = new Set(hits.filter(({ shortNameVi }) => ` ${foldVietnamese(shortNameVi)}`.includes(phrase)));
  return [
    ...[...named].toSorted((one, other) => one.shortNameVi.length - other.shortNameVi.length),
    ...hits.filter((hit) => !named.has(hit)),
  ];
};

/**
 * Procedures for what somebody types, the best first, at most `limit`: with and without diacritics, by words of the name, code or field, and
 * by everyday names ("sổ đỏ"). Nothing typed finds nothing: the services are on the screen already.
 */
export const findByTyping = (index: ProcedureIndex, typed: string, limit: number): readonly Procedure[] => {
  const text = typed.trim();
  if (text === '') return [];
  const known = inWordsOfCatalogue(text);
  const direct = marksFirst(text, plainestFirst(text, searchProcedures(index, text, index.length)));
  const meant = known === null ? [] : searchProcedures(index, known, index.length);
  return [...new Set([...direct, ...meant])].slice(0, limit);
};

/** The same procedures by field: the field of the best hit first, inside a field the best first. */
export const byField = (procedures: readonly Procedure[]): readonly FieldGroup[] =>
  [...new Set(procedures.map(({ field }) => field))].map((field) => ({
    field,
    procedures: procedures.filter((procedure) => procedure.field === field),
  }));
