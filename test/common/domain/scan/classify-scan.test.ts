import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';

const today = '2026-09-15';

test('a ticket, a dossier and a citizen card are told apart', () => {
  expect(classifyScan('MC1T7ZZZZZZZZZZZZZZZZZZZZZZZZZ', today)).toEqual({
    kind: 'ticket',
    ticketId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  });
  expect(classifyScan('H49.12-261122-0501', today)).toEqual({
    kind: 'dossier',
    text: 'H49.12-261122-0501',
    code: { style: 'decision-20-2020', agency: 'H49.12', day: '2026-11-22', sequence: 501 },
  });
  expect(classifyScan('001090012345||Nguyễn Văn An|01011990|Nu|Hà Nội|15052021', today)).toEqual({
    kind: 'citizen-card',
    card: {
      number: '001090012345',
      oldNumber: null,
      name: 'Nguyễn Văn An',
      birthDate: '1990-01-01',
      gender: 'female',
      address: 'Hà Nội',
      issueDate: '2021-05-15',
      extraFields: [],
    },
    warnings: [
      { kind: 'gender-mismatch', byNumber: 'male' },
      { kind: 'unusual-gender', written: 'Nu' },
    ],
  });
});

test('a card that cannot be used is a bad card, with its error', () => {
  expect(classifyScan('001090012345||Nguyễn Văn An|31021990|Nam|Hà Nội|15052021', today)).toEqual({
    kind: 'bad-card',
    error: { kind: 'impossible-date', field: 'birth-date', value: '31021990' },
  });
});

test('foreign codes are unknown and carry their text in NFC', () => {
  expect([
    classifyScan('  8934567890123\r', today),
    classifyScan('Đa\u0300o', today),
    classifyScan('H56.14-260231-0001', today),
  ]).toEqual([
    { kind: 'unknown', text: '8934567890123' },
    { kind: 'unknown', text: 'Đào' },
    { kind: 'unknown', text: 'H56.14-260231-0001' },
  ]);
});

const examples = {
  ticket: 'MC1T7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  booking: 'MC1B7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  dossier: '000.17.22.H56-210531-0001',
  parcel: 'EH123456785VN',
  'payment-qr':
    '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405700005802VN62270823H49.12-260915-0042 LLTP6304A76D',
  'bad-payment-qr': '00020101021238',
  procedure: 'https://example.vn/thu-tuc/1.001193',
  mrz: 'IDVNM0900123450001090012345<<1\n9001011M4001016VNM<<<<<<<<<<<0\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<',
  'bad-mrz': 'IDVNM0900123450001090012345<<1',
  'citizen-card': '001090012345||Nguyễn Văn An|01011990|Nam|Hà Nội|15052021',
  'bad-card': '001090012345|',
  unknown: '8934567890123',
} as const;

test('every kind of code is told from every other', () => {
  expect(
    Object.fromEntries(Object.entries(examples).map(([kind, text]) => [kind, classifyScan(text, today).kind])),
  ).toEqual(Object.fromEntries(Object.keys(examples).map((kind) => [kind, kind])));
});

test('a booking, a parcel and a procedure carry what is looked up next', () => {
  expect([examples.booking, 'eh123456784vn', examples.procedure].map((text) => classifyScan(text, today))).toEqual([
    { kind: 'booking', bookingId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
    { kind: 'parcel', number: 'EH123456784VN', checkDigitRight: false },
    { kind: 'procedure', code: '1.001193' },
  ]);
});

test('every string is something', () => {
  const kinds = Object.keys(examples);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(kinds).toContain(classifyScan(text, today).kind);
    }),
  );
});

test('a code torn anywhere is never taken for a whole one of its kind', () => {
  const whole = ['ticket', 'booking', 'parcel', 'payment-qr', 'mrz', 'citizen-card'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.double({ min: 0, max: 0.99, noNaN: true }), (kind, part) => {
      const text = examples[kind];
      const torn = text.slice(0, Math.floor(text.length * part));
      // The last field of a card is a date, of which no shorter text is one; so for all of them the end is known.
      expect(classifyScan(torn, today).kind).not.toBe(kind);
    }),
  );
});
