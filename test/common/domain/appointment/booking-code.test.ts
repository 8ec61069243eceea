import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookingCode, readBookingCode, showBookingCode } from '#common/domain/appointment/booking-code.ts';

test('a code is read again however a person types it: shown with a dash, in small letters, with O for 0 and L for 1', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      const code = bookingCode(random);
      const typed = ` ${showBookingCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
      expect([code.length, readBookingCode(typed)]).toEqual([10, code]);
    }),
  );
});

test('what is too short, too long or has a sign of another alphabet is no code', () => {
  expect(['', 'ABC', '0123456789A', '012345678U', '01234567 8'].map(readBookingCode)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
