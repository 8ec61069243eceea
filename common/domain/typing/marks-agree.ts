import { splitTone, tones } from './tone.ts';

const bases: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

const words = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const begins = (typed: string, word: string): boolean => {
  const one = splitTone(typed);
  const other = splitTone(word);
  if (one.tone !== tones.ngang && one.tone !== other.tone) return false;
  const letters = [...other.letters];
  return [...one.letters].every((letter, at) => letters[at] === letter || bases[letters[at] ?? ''] === letter);
};

/**
 * Whether each typed word begins a word of the text and its marks, as far as any were typed, are the text's: "đat" agrees with "đất", "đạt"
 * does not. Both ways to place a tone (hòa, hoà) agree.
 */
export const marksAgree = (typed: string, text: string): boolean => {
  const there = words(text);
  return words(typed).every((word) => there.some((other) => begins(word, other)));
};
