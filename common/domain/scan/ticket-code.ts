const PREFIX = 'MC1T';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CODE = new RegExp(`^${PREFIX}([0-7][${ALPHABET}]{${LENGTH - 1}})$`);

/**
 * What the QR on a ticket (số thứ tự) holds: `MC1T` + the ticket's UUID in 26 digits of Crockford's base32. Thirty ASCII capitals and
 * digits: QR alphanumeric mode, so it stays small, and no input method or keyboard layout can change it. Throws on what is no lower-case UUID.
 */
export const encodeTicketCode = (ticketId: string): string => {
  if (!UUID.test(ticketId)) throw new RangeError('A ticket id is a lower-case UUID');
  let rest = BigInt(`0x${ticketId.replaceAll('-', '')}`);
  let digits = '';
  for (let count = 0; count < LENGTH; count += 1) {
    digits = (ALPHABET[Number(rest & 31n)] ?? '') + digits;
    rest >>= 5n;
  }
  return PREFIX + digits;
};

/** The ticket's UUID, or null when the text is no ticket code. Blanks around it and lower case (a keyboard with CapsLock) are accepted. */
export const decodeTicketCode = (text: string): string | null => {
  const digits = CODE.exec(text.trim().toUpperCase())?.[1];
  if (digits === undefined) return null;
  let value = 0n;
  for (const digit of digits) value = (value << 5n) | BigInt(ALPHABET.indexOf(digit));
  const hex = value.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
