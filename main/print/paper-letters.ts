const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The 146 letters Vietnamese adds tones and marks to, both cases, in composed form: 12 vowels × 6 tones, and đ. */
export const vietnameseLetters: readonly string[] = [...VOWELS]
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()]);

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

/** Everything our papers may print in the reading fonts: ASCII, all Vietnamese letters, and the typography we use. */
export const paperLetters: readonly string[] = [
  ...new Set([...ascii, ...vietnameseLetters, '–', '—', '…', '“', '”', '·', '•', '\u00a0']),
];

/** What the large number is made of: capitals, digits, a hyphen. */
export const numberLetters: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-Đ'];
