const DIGITS: readonly string[] = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LARGEST = 999_999_999_999_999;
const BILLION = 1_000_000_000;

/** How an empty ten is read: "một trăm linh năm" (north, the usual official form) or "một trăm lẻ năm" (south). */
export type EmptyTen = 'linh' | 'lẻ';

const digit = (value: number): string => DIGITS[value] ?? '';

const unitAfterTens = (tens: number, unit: number): string => {
  if (unit === 5) return 'lăm';
  if (tens > 1 && unit === 1) return 'mốt';
  return tens > 1 && unit === 4 ? 'tư' : digit(unit);
};

const tensWords = (tens: number, unit: number): readonly string[] => {
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return unit === 0 ? ten : [...ten, unitAfterTens(tens, unit)];
};

/** Three digits; `whole` says that hundreds are read even when there are none, because something stands before them. */
const groupWords = (value: number, whole: boolean, emptyTen: EmptyTen): readonly string[] => {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const unit = value % 10;
  const head = hundreds > 0 || whole ? [digit(hundreds), 'trăm'] : [];
  if (tens > 0) return [...head, ...tensWords(tens, unit)];
  if (unit === 0) return head;
  return head.length > 0 ? [...head, emptyTen, digit(unit)] : [digit(unit)];
};

/** Up to nine digits, in groups of triệu, nghìn and units; groups of nothing are not read. */
const millionWords = (value: number, whole: boolean, emptyTen: EmptyTen): readonly string[] => {
  const groups = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1_000) % 1_000, 'nghìn'],
    [value % 1_000, ''],
  ] as const;
  return groups.reduce<readonly string[]>(
    (words, [group, scale]) =>
      group === 0 ? words : [...words, ...groupWords(group, whole || words.length > 0, emptyTen), scale],
    [],
  );
};

/**
 * An amount of money in words (số tiền bằng chữ) as receipts have it: "Một trăm ba mươi lăm nghìn đồng". Whole đồng from 0 to 999 999 999 999 999. Throws
 * outside that range: an amount that cannot be read may not be collected.
 */
export const amountInWords = (vnd: number, emptyTen: EmptyTen = 'linh'): string => {
  if (!Number.isInteger(vnd) || vnd < 0 || vnd > LARGEST) throw new RangeError(`No amount of money: ${vnd}`);
  const billions = Math.floor(vnd / BILLION);
  const high = billions === 0 ? [] : [...millionWords(billions, false, emptyTen), 'tỷ'];
  const words = vnd === 0 ? ['không'] : [...high, ...millionWords(vnd % BILLION, high.length > 0, emptyTen)];
  const text = [...words, 'đồng'].filter((word) => word !== '').join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
