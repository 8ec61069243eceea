import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPasses } from '#common/domain/report/count-passes.ts';

const stay = fc.record({
  came: fc.integer({ min: -9, max: 9 }),
  went: fc.constantFrom(-Infinity, -3, 0, 2, 5, Infinity),
});
const stays = fc.array(stay, { maxLength: 40 });

test('counts for each who came later and went before, equal instants and endless stays included', () => {
  fc.assert(
    fc.property(stays, stays, (others, asked) => {
      expect(countPasses(others, asked)).toEqual(
        asked.map((one) => others.filter(({ came, went }) => came > one.came && went < one.went).length),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('a day of four thousand tickets reads each of them a few dozen times, not four thousand times', () => {
  let reads = 0;
  const watched = Array.from({ length: 4_000 }, (_none, place) => ({
    get came() {
      reads += 1;
      return (place * 7_919) % 4_000;
    },
    went: (place * 104_729) % 4_000,
  }));
  countPasses(watched, watched);
  expect(reads / watched.length).toBeLessThan(100);
});
