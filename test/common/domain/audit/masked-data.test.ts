import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedData, maskedText } from '#common/domain/audit/masked-data.ts';

test('numbers of persons are masked wherever they stand, names and everything else stay', () => {
  expect(
    maskedData({
      code: 'H49.12-260915-0003',
      applicant: {
        fullName: 'Nguyễn Thị Thử',
        citizenNumber: '001199012345',
        phone: '0912345678',
        birthDate: '1999-05-05',
      },
      step: { reason: 'Thiếu bản sao căn cước 001199012345, gọi 0912345678', amountVnd: 123456789 },
      components: [{ name: 'Tờ khai', originals: 1 }],
      none: null,
    }),
  ).toEqual({
    code: 'H49.12-260915-0003',
    applicant: {
      fullName: 'Nguyễn Thị Thử',
      citizenNumber: '••••••••2345',
      phone: '••••••5678',
      birthDate: '1999-05-05',
    },
    step: { reason: 'Thiếu bản sao căn cước ••••••••2345, gọi ••••••5678', amountVnd: 123456789 },
    components: [{ name: 'Tờ khai', originals: 1 }],
    none: null,
  });
});

test('no citizen number that stands by itself in a text is left to read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'0123456789'), { minLength: 12, maxLength: 12 }),
      fc.string().filter((text) => !/\d$/u.test(text)),
      (digits, before) => {
        const number = digits.join('');
        expect(maskedText(`${before}${number}.`)).toBe(`${maskedText(before)}••••••••${number.slice(-4)}.`);
      },
    ),
  );
});
