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

test('every string is something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['ticket', 'dossier', 'citizen-card', 'bad-card', 'unknown']).toContain(classifyScan(text, today).kind);
    }),
  );
});
