import { PROVINCE_BY_CODE } from './province-codes.ts';

export type Gender = 'male' | 'female';

export type CitizenNumberFacts = {
  /** First three digits: where the birth was registered. */
  readonly provinceCode: string;
  /** Null for a code outside the 63 (births registered abroad, or a mistake): a warning, never an error. */
  readonly province: string | null;
  readonly gender: Gender;
  readonly birthYear: number;
};

/**
 * Reads a citizen number (số định danh cá nhân) `PPP G YY NNNNNN`: G even = male, odd = female, and names the century (0/1 → 19YY, 2/3 → 20YY …).
 * Null unless it is exactly 12 ASCII digits. The number has no check digit (domain.md §3.2).
 */
export const decodeCitizenNumber = (number: string): CitizenNumberFacts | null => {
  if (!/^[0-9]{12}$/.test(number)) return null;
  const provinceCode = number.slice(0, 3);
  const century = Number(number[3]);
  return {
    provinceCode,
    province: PROVINCE_BY_CODE.get(provinceCode) ?? null,
    gender: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(number.slice(4, 6)),
  };
};
