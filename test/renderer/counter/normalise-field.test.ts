import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseField, parseTypedDay, showDay, type FieldKind } from '#renderer/counter/normalise-field.ts';

const kinds: readonly FieldKind[] = ['text', 'digits', 'date', 'phone', 'count', 'email'];

test.each<readonly [FieldKind, string, string]>([
  ['text', '  Nguyễn   Văn An ', 'Nguyễn Văn An'],
  ['text', 'Nguyễn'.normalize('NFD'), 'Nguyễn'.normalize('NFC')],
  ['digits', '001 090.012-345', '001090012345'],
  ['date', '1/2/1990', '01/02/1990'],
  ['date', '01021990', '01/02/1990'],
  ['date', '31/02/1990', '31/02/1990'],
  ['phone', '+84 912.345.678', '0912 345 678'],
  ['phone', '0912345678 hoặc 113', '0912345678 hoặc 113'],
  ['count', '', '0'],
  ['count', '07', '7'],
  ['count', '3 bản', '3'],
  ['email', ' an @example.vn', 'an@example.vn'],
])('a field of kind %s turns "%s" into "%s" when it is left', (kind, typed, shown) => {
  expect(normaliseField(kind, typed)).toBe(shown);
});

test('leaving a field twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme' }), (kind, text) => {
      const once = normaliseField(kind, text);
      expect(normaliseField(kind, once)).toBe(once);
    }),
  );
});

test.each([
  ['1/2/1990', '1990-02-01'],
  ['01-02-1990', '1990-02-01'],
  ['01.02.1990', '1990-02-01'],
  ['01021990', '1990-02-01'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['1990', null],
  ['', null],
])('"%s" is the day %s', (typed, day) => {
  expect(parseTypedDay(typed)).toBe(day);
});

test('a stored day is shown as people write it', () => {
  expect([showDay('1990-02-01'), showDay('')]).toEqual(['01/02/1990', '']);
});
