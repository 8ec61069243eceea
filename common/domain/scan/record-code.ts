const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGITS = new RegExp(`^[0-7][${ALPHABET}]{${LENGTH - 1}}$`);

/** What our own codes begin with: tickets (số thứ tự) and bookings (lịch hẹn). */
export type RecordPrefix = 'MC1T' | 'MC1B';

/**
 * One of our own codes: the prefix and the record's UUID in 26 digits of Crockford's base32. Thirty ASCII capitals and digits: QR
 * alphanumeric mode, so it stays small, and no keyboard layout can change it. Throws on what is no lower-case UUID.
 */
export const encodeRecordCode = (prefix: RecordPrefix, id: string): string => {
  if (!UUID.test(id)) throw new RangeError('An id is a lower-case UUID');
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let digits = '';
  for (let count = 0; count < LENGTH; count += 1) {
    digits = (ALPHABET[Number(rest & 31n)] ?? '') + digits;
    rest >>= 5n;
  }
  return prefix + digits;
};

/** The record's UUID, or null when the text is no code with this prefix. Blanks around it and lower case (CapsLock) are accepted. */
export const decodeRecordCode = (prefix: RecordPrefix, text: string): string | null => {
  const code = text.trim().toUpperCase();
  const digits = code.slice(prefix.length);
  if (!code.startsWith(prefix) || !DIGITS.test(digits)) return null;
  let value = 0n;
  for (const digit of digits) value = (value << 5n) | BigInt(ALPHABET.indexOf(digit));
  const hex = value.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
