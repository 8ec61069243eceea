import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCitizenNumber } from '#common/domain/identity/citizen-number.ts';
import { citizenNumbers } from '#test/support/card-arbitraries.ts';

test('province, gender and century are read from the first six digits', () => {
  expect(
    ['001090012345', '079305001234', '096199000001', '001401000001', '040890000001', '138095000001'].map(
      decodeCitizenNumber,
    ),
  ).toEqual([
    { provinceCode: '001', province: 'Hà Nội', gender: 'male', birthYear: 1990 },
    { provinceCode: '079', province: 'TP Hồ Chí Minh', gender: 'female', birthYear: 2005 },
    { provinceCode: '096', province: 'Cà Mau', gender: 'female', birthYear: 1999 },
    { provinceCode: '001', province: 'Hà Nội', gender: 'male', birthYear: 2101 },
    { provinceCode: '040', province: 'Nghệ An', gender: 'male', birthYear: 2390 },
    { provinceCode: '138', province: null, gender: 'male', birthYear: 1995 },
  ]);
});

test('anything but twelve ASCII digits is no citizen number', () => {
  expect(
    ['', '00109001234', '0010900123456', '00109001234a', '٠٠١٠٩٠٠١٢٣٤٥', '001090012345\n'].map(decodeCitizenNumber),
  ).toEqual(Array(6).fill(null));
});

test('a number made from province, gender and year of birth says them again', () => {
  fc.assert(
    fc.property(citizenNumbers, ({ number, province, gender, year }) => {
      expect(decodeCitizenNumber(number)).toMatchObject({ provinceCode: province, gender, birthYear: year });
    }),
  );
});

test('twelve ASCII digits are a number and nothing else is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^\d{11,13}$/), fc.string({ unit: 'grapheme', maxLength: 14 })), (text) => {
      const digits = [...text].filter((sign) => '0123456789'.includes(sign)).length;
      expect(decodeCitizenNumber(text) !== null).toBe(digits === 12 && text.length === 12);
    }),
  );
});
