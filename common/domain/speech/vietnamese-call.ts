import { VIETNAMESE_CLIPS, type VietnameseClip } from './clip-names.ts';
import { labelParts } from './label-parts.ts';

const DIGITS = [
  'digit-0',
  'digit-1',
  'digit-2',
  'digit-3',
  'digit-4',
  'digit-5',
  'digit-6',
  'digit-7',
  'digit-8',
  'digit-9',
] as const satisfies readonly VietnameseClip[];

const digitClip = (digit: number): VietnameseClip => DIGITS[digit] ?? 'digit-0';

/**
 * Reads a ticket label sign by sign. Only the very last digit changes: 5 after 2–9 is "lăm" ("không hai lăm" for 025, domain.md §8), because
 * people hear the contraction of "hai mươi lăm". After 0 and 1 it stays "năm": nobody says "không lăm", and "một lăm" is no contraction
 * of "mười lăm". A final 1 or 4 stays "một", "bốn": the source reads digits one by one.
 */
export const vietnameseLabel = (label: string): readonly VietnameseClip[] => {
  const parts = labelParts(label);
  const last = parts.at(-1);
  const before = parts.at(-2);
  const contracted = last?.sign === '5' && before?.kind === 'digit' && before.sign >= '2';
  const clips = parts.map(({ clip }) => clip);
  return contracted ? [...clips.slice(0, -1), 'five-after-tens'] : clips;
};

const unitAfterTens = (unit: number, tens: number): readonly VietnameseClip[] => {
  if (unit === 0) return [];
  if (unit === 5) return ['five-after-tens'];
  if (tens > 1 && unit === 1) return ['one-after-tens'];
  if (tens > 1 && unit === 4) return ['four-after-tens'];
  return [digitClip(unit)];
};

/** A counter number 0–99 read as a number: 5 năm, 10 mười, 15 mười lăm, 21 hai mươi mốt, 24 hai mươi tư; larger ones digit by digit. */
export const vietnameseNumber = (number: number): readonly VietnameseClip[] => {
  if (number > 99) return Array.from(String(number), (digit) => digitClip(Number(digit)));
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (tens === 0) return [digitClip(unit)];
  const head: readonly VietnameseClip[] = tens === 1 ? ['number-10'] : [digitClip(tens), 'tens'];
  return [...head, ...unitAfterTens(unit, tens)];
};

/** The words of some clips as they are written in a sentence: letters stay capitals ("A", not "a" or "bê"). */
export const vietnameseWords = (clips: readonly VietnameseClip[]): string =>
  clips.map((clip) => (clip.startsWith('letter-') ? clip.slice(-1).toUpperCase() : VIETNAMESE_CLIPS[clip])).join(' ');
