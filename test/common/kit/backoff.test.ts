import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '#common/kit/backoff.ts';

const plan = { firstMs: 1_000, maxMs: 30_000 };

test('the bound doubles and then stays at the maximum', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 1_000].map((attempt) => backoffMs(attempt, 0, plan))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
  ]);
});

test('every wait lies between half of the bound and the bound', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (attempt, random) => {
      const bound = Math.min(30_000, 1_000 * 2 ** attempt);
      const wait = backoffMs(attempt, random, plan);
      expect(wait).toBeGreaterThanOrEqual(bound / 2);
      expect(wait).toBeLessThanOrEqual(bound);
    }),
  );
});
