import { ENGLISH_CLIPS, type EnglishClip } from './clip-names.ts';
import { labelParts } from './label-parts.ts';

/** Reads a ticket label sign by sign: "A025" → A zero two five. */
export const englishLabel = (label: string): readonly EnglishClip[] => labelParts(label).map(({ clip }) => clip);

const isClip = (name: string): name is EnglishClip => Object.hasOwn(ENGLISH_CLIPS, name);

const clipsOf = (names: readonly string[]): readonly EnglishClip[] => names.filter((name) => isClip(name));

/** A counter number 0–99 read as a number (21 → twenty one); larger ones digit by digit. */
export const englishNumber = (number: number): readonly EnglishClip[] => {
  if (number > 99) return clipsOf(Array.from(String(number), (digit) => `digit-${digit}`));
  if (number < 10) return clipsOf([`digit-${number}`]);
  if (number < 20) return clipsOf([`number-${number}`]);
  const unit = number % 10;
  return clipsOf([`number-${number - unit}`, ...(unit === 0 ? [] : [`digit-${unit}`])]);
};
