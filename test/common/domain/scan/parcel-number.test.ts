import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parcelCheckDigit, parseParcelNumber } from '#common/domain/scan/parcel-number.ts';

test('the numbers of domain.md §7 are right, in any case and with blanks between their groups', () => {
  expect(['EH123456785VN', 'ee473124829vn', ' CP 0000 0001 4 VN '].map(parseParcelNumber)).toEqual([
    { number: 'EH123456785VN', checkDigitRight: true },
    { number: 'EE473124829VN', checkDigitRight: true },
    { number: 'CP000000014VN', checkDigitRight: true },
  ]);
});

test('a wrong check digit is a warning, another shape is no parcel', () => {
  expect(['EH123456784VN', 'EH12345678VN', 'E1123456785VN', ''].map(parseParcelNumber)).toEqual([
    { number: 'EH123456784VN', checkDigitRight: false },
    null,
    null,
    null,
  ]);
});

test('one wrong digit is always seen', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(digits, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (right, place, by) => {
      const wrong = right.with(place, ((right[place] ?? 0) + by) % 10);
      const check = parcelCheckDigit(right.join(''));
      // 10 and 0 share a digit, and so do 11 and 5: only those pairs can hide a slip (UPU S10).
      fc.pre(![0, 5].includes(check));
      expect(parseParcelNumber(`EH${wrong.join('')}${check}VN`)?.checkDigitRight).toBe(false);
    }),
  );
});
