import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTaxCode } from '#common/domain/identity/tax-code.ts';

test.each([
  ['a company', '0100109106', { kind: 'tax-code', text: '0100109106' }],
  ['with blanks and points', '0100 109.106', { kind: 'tax-code', text: '0100109106' }],
  ['a unit of it', '0100109106-001', { kind: 'tax-code', text: '0100109106-001' }],
  ['a unit without its dash', '0100109106001', { kind: 'tax-code', text: '0100109106-001' }],
  ['a person, by the citizen number', '001190012345', { kind: 'tax-code', text: '001190012345' }],
  ['a digit mistyped', '0100109107', { kind: 'bad-check-digit' }],
  ['nine digits', '010010910', { kind: 'not-a-tax-code' }],
  ['words', 'MST', { kind: 'not-a-tax-code' }],
  ['nothing', '', { kind: 'not-a-tax-code' }],
])('%s', (_what, typed, reading) => {
  expect(parseTaxCode(typed)).toEqual(reading);
});

test('of ten last digits at most one is right: one mistyped digit is always noticed there', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/u), (nine) => {
      const right = Array.from({ length: 10 }, (_, digit) => parseTaxCode(`${nine}${digit}`)).filter(
        ({ kind }) => kind === 'tax-code',
      );
      expect(right.length).toBeLessThanOrEqual(1);
    }),
  );
});
