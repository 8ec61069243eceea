import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTicketCode, encodeTicketCode } from '#common/domain/scan/ticket-code.ts';

test('the code of a known ticket never changes, for it stands on paper', () => {
  expect(encodeTicketCode('01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27')).toBe('MC1T01K47KWZ1AFD79T42T7KREG6S7');
  expect(encodeTicketCode('00000000-0000-0000-0000-000000000000')).toBe('MC1T00000000000000000000000000');
  expect(encodeTicketCode('ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('MC1T7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
});

test('every ticket goes to thirty capitals and digits and back', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const code = encodeTicketCode(id);
      expect(code).toMatch(/^MC1T[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(decodeTicketCode(code)).toBe(id);
      expect(decodeTicketCode(` ${code.toLowerCase()}\r\n`)).toBe(id);
    }),
  );
});

test('a text is a ticket code only if it is the code of the ticket it names', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^MC1T[0-9A-Z]{26}$/), (text) => {
      const id = decodeTicketCode(text);
      if (id !== null) expect(encodeTicketCode(id)).toBe(text);
    }),
  );
});

test('torn, foreign and overflowing codes are none', () => {
  const texts = [
    '',
    'A025',
    'MC1T',
    'MC1T0000000000000000000000000',
    'MC1T000000000000000000000000000',
    'MC1T80000000000000000000000000',
    'MC1T0000000000000000000000000U',
    'MC2T00000000000000000000000000',
  ];
  expect(texts.map(decodeTicketCode)).toEqual(texts.map(() => null));
});

test('an id that is no UUID is a bug', () => {
  expect(() => encodeTicketCode('A025')).toThrow('lower-case UUID');
});
