import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

/** One line of a list to pick from by keyboard. `more` is said small beside the name. */
export type PickOption = { readonly id: string; readonly name: string; readonly more: string };

/** The options that hold every typed word, with or without diacritics, in their order. Nothing typed: all. */
export const matching = (options: readonly PickOption[], typed: string): readonly PickOption[] => {
  const words = foldVietnamese(typed.normalize('NFC')).split(' ').filter(Boolean);
  return options.filter(({ name, more }) => {
    const text = foldVietnamese(`${name} ${more}`);
    return words.every((word) => text.includes(word));
  });
};

/** The place (from 0) that a digit key means, by `event.code`; null for other keys. Layouts put other signs on the digit keys. */
export const placeOfKey = (code: string): number | null => {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
};

/** The marked place after an arrow key, kept inside a list of `length` lines. */
export const moved = (active: number, key: 'ArrowDown' | 'ArrowUp', length: number): number =>
  Math.min(Math.max(active + (key === 'ArrowDown' ? 1 : -1), 0), Math.max(length - 1, 0));
