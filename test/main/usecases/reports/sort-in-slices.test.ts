import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '#main/usecases/reports/sort-in-slices.ts';

test('sorts as one sort would, and leaves equal ones in their order, however many there are', async () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 0, maxLength: 5_000, size: 'max' });
  await fc.assert(
    fc.asyncProperty(numbers, async (keys) => {
      const items = keys.map((key, place) => ({ key, place }));
      const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      const sorted = await sortInSlices(items, compare, { pause: () => undefined });
      expect(sorted).toEqual(items.toSorted(compare));
    }),
    { numRuns: 60 },
  );
});

test('others may go first after every few hundred', async () => {
  const pauses = { count: 0 };
  const items = Array.from({ length: 20_000 }, (_none, index) => (index * 7_919) % 20_000);
  await sortInSlices(items, (a, b) => a - b, {
    pause: () => {
      pauses.count += 1;
    },
  });
  expect(pauses.count).toBeGreaterThan(200);
});
