import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { readKeyedScan } from '#common/domain/scan/keyed-scan.ts';

test('a code of ASCII letters is a code', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const text = encodeTicketCode(id);
      expect(readKeyedScan(text, false)).toEqual({ kind: 'code', text });
    }),
  );
});

test('the QR of a citizen card is named as such, with its letters lost, changed or whole', () => {
  const cards = ['001090012345|012345678|Nguyn Vn An|01011990', '001090012345||Nguyễn Văn An|0101', '012345678|'];
  expect(cards.map((text) => readKeyedScan(text, true).kind)).toEqual(cards.map(() => 'card-by-keyboard'));
});

test('Vietnamese letters, or an input method at work, mean a mangled code', () => {
  expect([readKeyedScan('MC1T0Đ8', false), readKeyedScan('Â042', false), readKeyedScan('MC1T', true)]).toEqual([
    { kind: 'mangled' },
    { kind: 'mangled' },
    { kind: 'mangled' },
  ]);
});
