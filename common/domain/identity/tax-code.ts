import { decodeCitizenNumber } from './citizen-number.ts';

export type TaxCodeReading =
  /** As it is stored: `0100109106`, `0100109106-001`, or the citizen number of a person or a household business. */
  | { readonly kind: 'tax-code'; readonly text: string }
  | { readonly kind: 'bad-check-digit' }
  | { readonly kind: 'not-a-tax-code' };

const WEIGHTS: readonly number[] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit of a tax code: 10 − (Σ weight·digit mod 11); a result of 10 is given to nobody. */
const checkDigit = (nine: string): number =>
  10 - (WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(nine[index]), 0) % 11);

/**
 * Reads a tax code (mã số thuế): ten digits with a check digit, with `-NNN` for a dependent unit, or since 2025-07-01 the twelve digits of a
 * citizen number (Circular 86/2024/TT-BTC). Blanks and points between the digits do not matter.
 */
export const parseTaxCode = (typed: string): TaxCodeReading => {
  const text = typed.replaceAll(/[\s.]/gu, '');
  const [, nine, tenth, unit] = /^(\d{9})(\d)(?:-?(\d{3}))?$/u.exec(text) ?? [];
  if (nine !== undefined && tenth !== undefined) {
    if (checkDigit(nine) !== Number(tenth)) return { kind: 'bad-check-digit' };
    return { kind: 'tax-code', text: unit === undefined ? `${nine}${tenth}` : `${nine}${tenth}-${unit}` };
  }
  return decodeCitizenNumber(text) === null ? { kind: 'not-a-tax-code' } : { kind: 'tax-code', text };
};
