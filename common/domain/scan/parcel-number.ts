/** A postal item's number (số hiệu bưu gửi) of UPU standard S10: two letters, eight digits, a check digit, country. */
export type ParcelNumber = {
  /** Thirteen capitals and digits: EH123456785VN. */
  readonly number: string;
  /** False is a warning only: the post also prints other codes of this shape (domain.md §7). */
  readonly checkDigitRight: boolean;
};

const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const WEIGHTS: readonly number[] = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of eight digits: 11 − (Σ weight·digit mod 11), where 10 becomes 0 and 11 becomes 5 (UPU S10). */
export const parcelCheckDigit = (digits: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
};

/** Reads a parcel number in any case, with blanks between its groups as people write it; null for anything else. */
export const parseParcelNumber = (text: string): ParcelNumber | null => {
  const number = text.replaceAll(' ', '').trim().toUpperCase();
  const [, digits, check] = S10.exec(number) ?? [];
  if (digits === undefined) return null;
  return { number, checkDigitRight: parcelCheckDigit(digits) === Number(check) };
};
