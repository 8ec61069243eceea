import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPhone, parsePhone } from '#common/domain/text/phone.ts';

test('a mobile number is found in every way people type it', () => {
  const typed = [
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '(0912) 345-678',
    '+84912345678',
    '84912345678',
    '+84 (0) 912 345 678',
    '0084912345678',
  ];
  expect(typed.map(parsePhone)).toEqual(typed.map(() => ({ kind: 'phone', phone: '0912345678' })));
});

test('landlines are numbers too', () => {
  expect([parsePhone('024 3825 4321'), parsePhone('+84 203 3835 698')]).toEqual([
    { kind: 'phone', phone: '02438254321' },
    { kind: 'phone', phone: '02033835698' },
  ]);
});

test('empty is empty, and what no network has is refused', () => {
  expect(
    ['', '  ', '0112345678', '091234567', '09123456789', '0912345a78', '113', '+1 202 555 0100'].map(
      (text) => parsePhone(text).kind,
    ),
  ).toEqual(['empty', 'empty', ...Array(6).fill('bad-phone')]);
});

test('numbers are shown in groups, anything else unchanged', () => {
  expect(['0912345678', '02438254321', '02033835698', '113'].map(formatPhone)).toEqual([
    '0912 345 678',
    '024 3825 4321',
    '0203 3835 698',
    '113',
  ]);
});

test('what is shown reads back as the same number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^0[35789][0-9]{8}$/), fc.stringMatching(/^02[0-9]{9}$/)), (phone) => {
      expect(parsePhone(formatPhone(phone))).toEqual({ kind: 'phone', phone });
    }),
  );
});
