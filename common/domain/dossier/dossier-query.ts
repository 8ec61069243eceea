import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

/** The shortest end of a number that finds it ("512" of …-0512), and the shortest beginning ("261129" of a code, "001199" of a card). */
export const SHORTEST_TAIL = 3;
export const SHORTEST_START = 6;

/** One thing an officer typed to find a dossier; a dossier is found when every part fits it. */
export type QueryPart =
  /** A word of a name or a procedure, without marks. `whole`: it was finished; else it may be the beginning of one. */
  | { readonly kind: 'word'; readonly text: string; readonly whole: boolean }
  /** Letters and digits of a number as it begins or ends: code, citizen number, phone, tax code, number of a parcel. */
  | { readonly kind: 'number'; readonly text: string }
  /** A dossier code from its agency on, at least up to its day: the agency as it is written, then digits of day and sequence. */
  | { readonly kind: 'code'; readonly agency: string; readonly rest: string };

const CODE = /^((?:\d{3}\.\d{2}\.\d{2}\.)?[hg]\d{2}(?:\.\d{1,3}){0,3})\.?(?:-(\d*)(?:-(\d*))?)?$/;
const NUMBER = /^\+?[\da-z]+(?:[./-]+[\da-z]+)*[./-]*$/;
const GROUP = /^\d{1,6}$/;
const LONGEST_GROUPS = 12;

/** The words of a text, without marks or punctuation. */
export const wordsOf = (text: string): readonly string[] =>
  foldVietnamese(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Letters and digits of a number, a phone from +84 as it is dialled at home: "+84 912-345-678" → "0912345678". */
export const bareNumber = (text: string): string => {
  const bare = /^[\da-z]*$/.test(text) ? text : foldVietnamese(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^84\d{9}$/.test(bare) ? `0${bare.slice(2)}` : bare;
};

/** Groups of digits that were typed with blanks between them are one number: "0912 345 678", "+84 912 345 678". */
const joined = (pieces: readonly string[]): readonly string[] => {
  const result: string[] = [];
  let isOpen = false;
  for (const typed of pieces) {
    const piece = typed === '+84' ? '0' : typed;
    const last = result.at(-1) ?? '';
    const isGroup = GROUP.test(piece);
    if (isOpen && isGroup && last.length + piece.length <= LONGEST_GROUPS) result[result.length - 1] = last + piece;
    else result.push(piece);
    isOpen = isGroup;
  }
  return result;
};

const partsOf = (piece: string, finished: boolean): readonly QueryPart[] => {
  const code = CODE.exec(piece);
  if (code !== null) {
    const [, agency = '', day = '', sequence = ''] = code;
    // An agency alone, or with half a day, says nothing yet: nearly every dossier begins so.
    return day.length < SHORTEST_START ? [] : [{ kind: 'code', agency, rest: day + sequence }];
  }
  if (/\d/.test(piece) && NUMBER.test(piece)) {
    const text = bareNumber(piece);
    if (text.length >= SHORTEST_TAIL) return [{ kind: 'number', text }];
  }
  const words = wordsOf(piece);
  return words.flatMap((text, index): readonly QueryPart[] => {
    const whole = finished || index < words.length - 1;
    // One letter or digit is not yet a beginning of anything.
    return !whole && (text.length < 2 || /\d/.test(text)) ? [] : [{ kind: 'word', text, whole }];
  });
};

/**
 * What an officer typed, as parts that all have to fit: words in any order, numbers by their beginning or their end, codes. The last word may be
 * unfinished, unless a blank follows it. No parts: the text says nothing yet.
 */
export const parseDossierQuery = (text: string): readonly QueryPart[] => {
  const folded = foldVietnamese(text);
  if (folded === '') return [];
  const finished = /\s$/u.test(text);
  const pieces = joined(folded.split(' '));
  const parts = pieces.flatMap((piece, index) => partsOf(piece, finished || index < pieces.length - 1));
  return parts.filter((part, index) => index === parts.findIndex((other) => isSame(part, other)));
};

const isSame = (a: QueryPart, b: QueryPart): boolean => JSON.stringify(a) === JSON.stringify(b);
