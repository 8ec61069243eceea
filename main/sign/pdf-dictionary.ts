/** A PDF dictionary: each key with its value as it stands in the file, byte for a byte (latin1). */
export type PdfDictionary = ReadonlyMap<string, string>;

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/uy;
const reference = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/uy;
const plain = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+/uy;
const hexadecimal = /<[0-9A-Fa-f\0\t\n\f\r ]*>/uy;

/** Where a pattern that begins here ends, or -1. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const skipBlank = (text: string, at: number): number => endOf(blank, text, at);

const skipString = (text: string, at: number): number => {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '\\') index += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
};

const skipUntil = (text: string, start: number, close: string, deep: number): number => {
  let at = skipBlank(text, start);
  while (at !== -1 && at < text.length && !text.startsWith(close, at)) {
    const next = skipValue(text, at, deep);
    at = next === -1 ? -1 : skipBlank(text, next);
  }
  return at === -1 || at >= text.length ? -1 : at + close.length;
};

/** Deeper than any file that a program writes. */
const DEEPEST = 64;

/** Where the value that begins here ends; -1 when it is none. */
const skipValue = (text: string, at: number, deep: number): number => {
  if (deep > DEEPEST) return -1;
  if (text.startsWith('<<', at)) return skipUntil(text, at + 2, '>>', deep + 1);
  if (text[at] === '[') return skipUntil(text, at + 1, ']', deep + 1);
  if (text[at] === '(') return skipString(text, at);
  if (text[at] === '<') return endOf(hexadecimal, text, at);
  const link = endOf(reference, text, at);
  return link === -1 ? endOf(plain, text, at) : link;
};

/** The value that begins at a place, blanks before it left out; null when there is none. */
export const valueAt = (text: string, start: number): string | null => {
  const at = skipBlank(text, start);
  const end = skipValue(text, at, 0);
  return end === -1 ? null : text.slice(at, end);
};

/** Reads a dictionary as it stands in a file; null when it is none. */
export const readDictionary = (text: string | null): PdfDictionary | null => {
  if (text === null || !text.startsWith('<<') || !text.endsWith('>>')) return null;
  const entries = new Map<string, string>();
  let at = skipBlank(text, 2);
  while (at < text.length - 2) {
    const key = valueAt(text, at);
    if (key?.[0] !== '/') return null;
    const start = skipBlank(text, at + key.length);
    const value = valueAt(text, start);
    if (value === null) return null;
    entries.set(key.slice(1), value);
    at = skipBlank(text, start + value.length);
  }
  return entries;
};

/** The values of an array as they stand in a file; none when it is no array. */
export const readArray = (text: string | undefined): readonly string[] => {
  if (text?.[0] !== '[') return [];
  const values: string[] = [];
  let at = skipBlank(text, 1);
  while (at < text.length - 1) {
    const value = valueAt(text, at);
    if (value === null) return values;
    values.push(value);
    at = skipBlank(text, at + value.length);
  }
  return values;
};

/** Writes a dictionary. */
export const writeDictionary = (entries: PdfDictionary): string =>
  `<< ${[...entries].map(([key, value]) => `/${key} ${value}`).join(' ')} >>`;

/** The number of the object that a value points to; null when it points to none. */
export const referredObject = (value: string | undefined): number | null => {
  const number = /^(\d+)\s+\d+\s+R$/u.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
};
