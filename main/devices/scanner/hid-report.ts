/** One input report of a scanner in HID-POS mode. */
export type HidReport =
  /** A part of a scan. `aim` is the AIM identifier without its bracket ('Q1'), or null; a code longer than 56 bytes comes in several parts. */
  | { readonly kind: 'part'; readonly aim: string | null; readonly data: Uint8Array; readonly last: boolean }
  /** Some other report of the device: a battery, a trigger. */
  | { readonly kind: 'other' }
  /** A scan whose length cannot be true. */
  | { readonly kind: 'broken' };

/** The usage page of bar code scanners (USB HID Point of Sale Usage Tables 1.02). */
export const SCANNER_USAGE_PAGE = 0x8c;

/** The scanned-data report has this number on every scanner of the class we know. */
const SCANNED_DATA = 0x02;
const BRACKET = 0x5d;
const LONGEST = 56;
/** Where the flag "more follows" stands, counted from the length byte. */
const MORE = 62;

const aimOf = (bytes: Uint8Array): string | null => {
  const text = String.fromCharCode(...bytes);
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text.slice(1) : null;
};

/**
 * Reads an input report as node-hid gives it, its number first: 02h, length, AIM identifier (3), data (56), two reserved, the maker's own symbology
 * letter, and a flag whose lowest bit says that more follows. Scanners that send no AIM identifier leave its place empty or, like Newland's, begin
 * the data there.
 */
export const readHidReport = (report: Uint8Array): HidReport => {
  if (report[0] !== SCANNED_DATA) return { kind: 'other' };
  const body = report.subarray(1);
  const length = body[0] ?? 0;
  const start = body[1] === BRACKET || body[1] === 0 ? 4 : 1;
  if (length > LONGEST || start + length > body.length) return { kind: 'broken' };
  return {
    kind: 'part',
    aim: start === 4 ? aimOf(body.subarray(1, 4)) : null,
    data: body.slice(start, start + length),
    last: ((body[MORE] ?? 0) & 1) === 0,
  };
};
