import { type LocalDay, makeLocalDay } from '#common/domain/calendar/local-day.ts';
import type { Gender } from './citizen-number.ts';

/**
 * NFC, full-width forms (U+FF01–FF5E, U+3000, as some scanners send through an input method) turned into the plain characters they stand for, and signs
 * that nobody can see (byte order marks, soft hyphens, zero-width and direction signs) left out: they would make two equal names differ, or turn a line on paper round.
 */
export const normaliseCardText = (text: string): string =>
  text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .normalize('NFC');

/** A date written ddMMyyyy; null when it is not eight digits or no such day exists (31/02 must not roll over). */
export const parseCardDate = (text: string): LocalDay | null => {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return match === null ? null : makeLocalDay(Number(match[3]), Number(match[2]), Number(match[1]));
};

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['nam', 'male'],
  ['nữ', 'female'],
  ['nu', 'female'],
]);

/** "Nam" or "Nữ" in any case, and "Nu" as old printings have it; null for anything else. */
export const parseCardGender = (text: string): Gender | null => GENDERS.get(text.toLowerCase()) ?? null;

/**
 * Marks of a wrong code page: U+FFFD, "?" for a letter, and the usual UTF-8-read-as-Windows-1252 pairs (á», áº, Ä‘, Æ°, Ã¢); and what no card has: control signs, line
 * separators, halves of surrogate pairs, code points without a meaning, three marks on one letter.
 */
const BROKEN = /[\uFFFD?ÄÆªº»]|Ã[\u0080-\u00BF]|[\p{C}\p{Zl}\p{Zp}]|\p{M}{3}/u;

/** Whether letters of this text were destroyed on the way from the card. */
export const isBrokenText = (text: string): boolean => BROKEN.test(text);

/** Names hold Latin letters (also ŏ ŭ č ĕ ĭ ñ of ethnic names), marks, blanks, ' ’ ʼ - and full stops; nothing else was ever printed on a card. */
const NAME = /^[\p{Script=Latin}\p{M} .'’ʼ-]+$/u;

const LETTER = /\p{Script=Latin}/u;

/** Whether this cannot be a person's name as the card has it: a destroyed letter, a digit, a symbol, no letter at all. */
export const isBrokenName = (text: string): boolean => isBrokenText(text) || !NAME.test(text) || !LETTER.test(text);
