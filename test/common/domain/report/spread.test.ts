import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDuration, countAtMost, noDurations, orderedPieces } from '#common/domain/report/durations.ts';
import { marks, spreadOf } from '#common/domain/report/spread.ts';

const counted = (list: readonly number[]) => {
  const durations = noDurations();
  for (const one of list) addDuration(durations, one);
  return durations;
};

test('each mark is the smallest duration that its share of people does not exceed, and the longest is the longest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 9_000, size: 'max' }), (durations) => {
      const { marks: found, longest, sum, count } = spreadOf(counted(durations));
      const sorted = durations.toSorted((a, b) => a - b);
      expect(found).toEqual(
        marks.map((mark) => sorted.find((_one, index) => (index + 1) * 100 >= Math.round(mark * 100) * sorted.length)),
      );
      expect({ longest, sum, count }).toEqual({
        longest: sorted.at(-1),
        sum: sorted.reduce((total, one) => total + one, 0),
        count: sorted.length,
      });
    }),
    { numRuns: 30 },
  );
});

test('where nobody was, nothing is said', () => {
  expect(spreadOf(noDurations())).toEqual({ count: 0, sum: 0, marks: null, longest: null });
});

test('how many took no longer than so much is counted over all pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 500 }), { maxLength: 9_000, size: 'max' }),
      fc.nat({ max: 500 }),
      (durations, ms) => {
        const most = durations.filter((one) => one <= ms).length;
        expect(countAtMost(orderedPieces(counted(durations)), ms)).toBe(most);
      },
    ),
    { numRuns: 30 },
  );
});
