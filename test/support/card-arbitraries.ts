import fc from 'fast-check';

/** Letters of names on cards: Vietnamese with every tone, and the rare ones of ethnic names. */
const LETTERS = [
  ...'aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ',
  ...'bcdđghklmnpqrstvxfjwzŏŭčĕĭñ',
];

const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 })
  .map(([first = 'a', ...rest]) => first.toUpperCase() + rest.join(''));

/** A name as a card has it, in NFC, of up to some 200 letters: "K'Brăng Y-Ñăm", "Đỗ Thị Mỹ". */
export const cardNames = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', "'", '’', 'ʼ', '-')), { minLength: 1, maxLength: 22 })
  .map((parts) => parts.flat().slice(0, -1).join(''));

/** An address in NFC, with commas, slashes and digits. */
export const cardAddresses = fc
  .array(fc.oneof(word, fc.constantFrom('Số 1', '12/3', 'Ngõ 2,', 'P. 5', 'Thôn 3 (xóm Đồi)')), { maxLength: 12 })
  .map((parts) => parts.join(' '));

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A day of 1900–2099: as the card prints it (ddMMyyyy), as the zone does (yyMMdd), and as 'YYYY-MM-DD'. */
export const cardDays = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    return {
      printed: pad(day, 2) + pad(month, 2) + pad(year, 4),
      zone: pad(year % 100, 2) + pad(month, 2) + pad(day, 2),
      iso: date.toISOString().slice(0, 10),
      year,
    };
  });

/** A number whose gender and year of birth are known, because it is made from them. */
export const citizenNumbers = fc
  .record({
    province: fc.integer({ min: 0, max: 999 }),
    female: fc.boolean(),
    year: fc.integer({ min: 1900, max: 2399 }),
    serial: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(({ province, female, year, serial }) => {
    const centuries: readonly (readonly [string, string])[] = [
      ['0', '1'],
      ['2', '3'],
      ['4', '5'],
      ['6', '7'],
      ['8', '9'],
    ];
    const sign = centuries[Math.floor(year / 100) - 19]?.[female ? 1 : 0] ?? '';
    return {
      number: pad(province, 3) + sign + pad(year % 100, 2) + pad(serial, 6),
      province: pad(province, 3),
      gender: female ? ('female' as const) : ('male' as const),
      year,
    };
  });
