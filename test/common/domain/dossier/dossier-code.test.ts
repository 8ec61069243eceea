import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  counterSequence,
  formatDossierCode,
  isAgencyCode,
  parseDossierCode,
} from '#common/domain/dossier/dossier-code.ts';

const counters = fc.integer({ min: 1, max: 99 });
const nths = fc.nat(5_000);

test('a code is agency, day and a sequence of at least four digits', () => {
  expect(formatDossierCode({ agency: 'H49.12', day: '2026-11-22', sequence: 501 })).toBe('H49.12-261122-0501');
  expect(formatDossierCode({ agency: 'H49.12', day: '2026-11-22', sequence: 10_500 })).toBe('H49.12-261122-10500');
});

test('both official forms are read, whatever the case and the blanks', () => {
  expect(
    ['000.17.22.H56-210531-0001', ' h56.14-240823-0001\r', 'H55.242-260102-12345', 'G22-260102-0007'].map(
      parseDossierCode,
    ),
  ).toEqual([
    {
      kind: 'dossier-code',
      text: '000.17.22.H56-210531-0001',
      code: { style: 'circular-01-2018', agency: '000.17.22.H56', day: '2021-05-31', sequence: 1 },
    },
    {
      kind: 'dossier-code',
      text: 'H56.14-240823-0001',
      code: { style: 'decision-20-2020', agency: 'H56.14', day: '2024-08-23', sequence: 1 },
    },
    {
      kind: 'dossier-code',
      text: 'H55.242-260102-12345',
      code: { style: 'decision-20-2020', agency: 'H55.242', day: '2026-01-02', sequence: 12_345 },
    },
    {
      kind: 'dossier-code',
      text: 'G22-260102-0007',
      code: { style: 'decision-20-2020', agency: 'G22', day: '2026-01-02', sequence: 7 },
    },
  ]);
});

test('a code with a day that does not exist is named as such', () => {
  expect(parseDossierCode('H56.14-260231-0001')).toEqual({ kind: 'impossible-date', text: 'H56.14-260231-0001' });
});

test('anything else is no dossier code', () => {
  const texts = [
    '',
    'H56.14-240823-001',
    'X56.14-240823-0001',
    'H56.14-240823-0001-2',
    '17.22.H56-210531-0001',
    'H56.1234-240823-0001',
    'A025',
  ];
  expect(texts.map((text) => parseDossierCode(text).kind)).toEqual(texts.map(() => 'not-a-dossier-code'));
});

test('agency codes of both forms are told from the rest', () => {
  expect(['H49.12', 'G22', 'H55.242', '000.17.22.H56', 'H4', 'H49.', 'h49.12', ''].map(isAgencyCode)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a counter begins in its own hundred and goes on ten thousand higher', () => {
  expect([0, 1, 99, 100, 199, 200].map((nth) => counterSequence(5, nth))).toEqual([
    500, 501, 599, 10_500, 10_599, 20_500,
  ]);
  expect([counterSequence(1, 0), counterSequence(99, 99), counterSequence(99, 100)]).toEqual([100, 9_999, 19_900]);
});

test('no two dossiers of a day share a number, at one counter or at two', () => {
  fc.assert(
    fc.property(counters, nths, counters, nths, (oneCounter, oneNth, otherCounter, otherNth) => {
      const same = oneCounter === otherCounter && oneNth === otherNth;
      expect(counterSequence(oneCounter, oneNth) === counterSequence(otherCounter, otherNth)).toBe(same);
    }),
  );
  const all = Array.from({ length: 99 }, (_, index) =>
    Array.from({ length: 350 }, (_unused, nth) => counterSequence(index + 1, nth)),
  ).flat();
  expect(new Set(all).size).toBe(99 * 350);
});

test('counters and dossiers outside their ranges are bugs', () => {
  expect(() => counterSequence(0, 0)).toThrow('not 0');
  expect(() => counterSequence(100, 0)).toThrow('not 100');
  expect(() => counterSequence(1, -1)).toThrow('not -1');
});

test('what is printed reads back as the same code', () => {
  fc.assert(
    fc.property(
      counters,
      nths,
      fc.constantFrom('H49.12', 'G22', '000.17.22.H56'),
      fc.constantFrom('2026-11-22', '2028-02-29'),
      (counter, nth, agency, day) => {
        const parts = { agency, day, sequence: counterSequence(counter, nth) };
        expect(parseDossierCode(formatDossierCode(parts))).toMatchObject({
          kind: 'dossier-code',
          text: formatDossierCode(parts),
          code: parts,
        });
      },
    ),
  );
});
