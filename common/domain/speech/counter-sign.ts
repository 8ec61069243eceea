import { labelParts, type LabelPart } from './label-parts.ts';

/** How a counter is called aloud: its number, and the letter behind it where it has one ("Quầy 12A"). */
export type CounterSign = { readonly number: number; readonly letter: LabelPart | null };

/**
 * What of a counter's name can be spoken. The name wins over the number in the settings: the voice says what the board shows. "Quầy số 05" → 5,
 * "Quầy 12A" → 12 and A; a name without a number ("Quầy Hộ tịch") → the number of its settings; neither → null.
 */
export const counterSign = (name: string, number: number | null): CounterSign | null => {
  const [, digits, sign = ''] = /(\d{1,3})\s?([A-Za-z])?(?![\p{L}\d])/u.exec(name.normalize('NFC')) ?? [];
  if (digits !== undefined) return { number: Number(digits), letter: labelParts(sign)[0] ?? null };
  return number === null ? null : { number, letter: null };
};
