/** Crockford's base32: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** The code of a booking (mã hẹn) that a person can type: ten digits of base32, fifty random bits from `random` (ten bytes at least). */
export const bookingCode = (random: Uint8Array): string =>
  Array.from(random.slice(0, LENGTH), (byte) => ALPHABET[byte % 32] ?? '').join('');

/** A typed code as it is kept: capitals without blanks and dashes, O read as 0, I and L as 1; null for what is no code. */
export const readBookingCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null;
};

/** A code as people read it: 'K3M7Q-9XZ2B'. */
export const showBookingCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
