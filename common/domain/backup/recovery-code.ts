import { codeLetters } from '../site/enrolment.ts';

/** Letters of a recovery code: 30 kinds of letters, 24 of them, 117 bits. */
const LENGTH = 24;
const GROUP = 4;

/**
 * A recovery code (mã khôi phục) from random bytes, at least four times as many as it has letters; bytes that would favour a letter are left out.
 * null when too few bytes were usable; ask again with others.
 */
export const recoveryCodeFrom = (random: Uint8Array): string | null => {
  const fair = 256 - (256 % codeLetters.length);
  const letters = [...random].filter((byte) => byte < fair).map((byte) => codeLetters[byte % codeLetters.length]);
  return letters.length < LENGTH ? null : letters.slice(0, LENGTH).join('');
};

/** What a person typed from the paper, as a code: small letters, spaces and dashes are forgiven. null when it cannot be one. */
export const readRecoveryCode = (typed: string): string | null => {
  const letters = [...typed.normalize('NFC').toUpperCase().replaceAll(/[\s-]/gu, '')];
  return letters.length === LENGTH && letters.every((letter) => codeLetters.includes(letter)) ? letters.join('') : null;
};

/** The code as it stands on paper: six groups of four. */
export const spacedRecoveryCode = (code: string): string =>
  Array.from({ length: LENGTH / GROUP }, (_, i) => code.slice(i * GROUP, (i + 1) * GROUP)).join('-');
