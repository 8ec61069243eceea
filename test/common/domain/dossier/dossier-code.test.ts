import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  counterSequence,
  formatDossierCode,
  isAgencyCode,
  nextInBlock,
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

test('ninety-nine counters with five thousand dossiers each never meet', () => {
  const seen = new Set<number>();
  for (let counter = 1; counter <= 99; counter += 1) {
    for (let nth = 0; nth < 5_000; nth += 1) seen.add(counterSequence(counter, nth));
  }
  expect(seen.size).toBe(99 * 5_000);
});

const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const body = fc.tuple(fc.constantFrom('H', 'G'), two).map((parts) => parts.join(''));
const agencies = {
  'circular-01-2018': fc
    .tuple(fc.integer({ min: 0, max: 999 }), two, two, body)
    .map(([unit, one, other, of]) => [String(unit).padStart(3, '0'), one, other, of].join('.')),
  'decision-20-2020': fc
    .tuple(body, fc.array(fc.stringMatching(/^\d{1,3}$/), { maxLength: 3 }))
    .map(([of, parts]) => [of, ...parts].join('.')),
} as const;

test.each(['circular-01-2018', 'decision-20-2020'] as const)(
  'what is printed in the style of %s reads back as the same code',
  (style) => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(agencies[style], days, fc.integer({ min: 0, max: 999_999_999 }), (agency, day, sequence) => {
        const printed = formatDossierCode({ agency, day, sequence });
        expect(isAgencyCode(agency)).toBe(true);
        expect(parseDossierCode(` ${printed.toLowerCase()}\r\n`)).toEqual({
          kind: 'dossier-code',
          text: printed,
          code: { style, agency, day, sequence },
        });
      }),
    );
  },
);

test('any text at all has a named outcome', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[HG]\d{2}(\.\d{1,3})?-\d{6}-\d{3,10}$/)),
      (text) => {
        expect(['dossier-code', 'impossible-date', 'not-a-dossier-code']).toContain(parseDossierCode(text).kind);
      },
    ),
  );
});

test('the next dossier comes after the highest one known of its counter', () => {
  expect([
    nextInBlock(5, [], 0),
    nextInBlock(5, [500, 501, 700, 10_400], 0),
    nextInBlock(5, [503, 500], 0),
    nextInBlock(5, [599], 0),
    nextInBlock(5, [10_500], 0),
    nextInBlock(5, [500, 501], 1),
    nextInBlock(5, [500, 100_500], 1),
    nextInBlock(5, [100_507], 2),
    nextInBlock(5, [200_507], 1),
  ]).toEqual([500, 502, 504, 10_500, 10_501, 100_500, 100_501, 200_500, 200_508]);
  expect(() => nextInBlock(0, [], 0)).toThrow('not 0');
  expect(() => nextInBlock(1, [], -1)).toThrow('Repairs are counted from 0');
});

test('counters that are cut off, crash and lose any part of their day never print one code twice', () => {
  const lives = fc.array(fc.record({ received: fc.nat(999), kept: fc.nat(999) }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(counters, lives), { selector: ([counter]) => counter, maxLength: 4 }),
      (desks) => {
        const printed = desks.flatMap(([counter, all]) => {
          const paper: number[] = [];
          let known: number[] = [];
          all.forEach(({ received, kept }, repairs) => {
            for (let count = 0; count < received; count += 1) {
              const next = nextInBlock(counter, known.slice(-1), repairs);
              known.push(next);
              paper.push(next);
            }
            known = known.slice(0, kept);
          });
          return paper;
        });
        expect(new Set(printed).size).toBe(printed.length);
      },
    ),
    { numRuns: 40 },
  );
});
