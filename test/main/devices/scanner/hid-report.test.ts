import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHidReport } from '#main/devices/scanner/hid-report.ts';
import { scanReports } from '#test/support/fake-hid.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a short code is one part with its AIM identifier', () => {
  expect(scanReports(bytes('A025'), ']C0').map(readHidReport)).toEqual([
    { kind: 'part', aim: 'C0', data: bytes('A025'), last: true },
  ]);
});

test('a scanner without identifier leaves its place empty, or begins the data there', () => {
  const empty = new Uint8Array(64);
  empty.set([0x02, 2, 0, 0, 0, 0x41, 0x31]);
  const early = new Uint8Array(64);
  early.set([0x02, 2, 0x41, 0x31]);
  const part = { kind: 'part', aim: null, data: bytes('A1'), last: true };
  expect([empty, early].map(readHidReport)).toEqual([part, part]);
});

test('other reports are other, and a length that cannot be is broken', () => {
  expect(
    [[0x05, 1, 2], [], [0x02, 57], [0x02, 9, 0x5d, 0x51, 0x31, 0x41]].map(
      (report) => readHidReport(Uint8Array.from(report)).kind,
    ),
  ).toEqual(['other', 'other', 'broken', 'broken']);
});

test('whatever the length, the parts put together are the code, and only the last says so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (data) => {
      const parts = scanReports(data).map(readHidReport);
      const joined = parts.flatMap((part) => (part.kind === 'part' ? [...part.data] : []));
      expect([joined, parts.filter((part) => part.kind === 'part' && part.last).length]).toEqual([[...data], 1]);
    }),
  );
});

test('any report at all has a named outcome', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (report) => {
      expect(['part', 'other', 'broken']).toContain(readHidReport(report).kind);
    }),
  );
});
