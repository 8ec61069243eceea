import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairTag, seriesTag } from '#common/domain/queue/series-tag.ts';

test('the first generation has no mark, the later ones go through the alphabet', () => {
  expect([1, 2, 3, 26, 27, 28, 53].map((counter) => seriesTag(`g${counter}-x`))).toEqual([
    '',
    'B',
    'C',
    'Z',
    'AA',
    'AB',
    'BA',
  ]);
  expect([0, 1, 2, 25, 26].map(repairTag)).toEqual(['', 'b', 'c', 'z', 'aa']);
});

test('no two generations have one mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (a, b) => {
      expect(seriesTag(`g${a}-x`) === seriesTag(`g${b}-x`)).toBe(a === b);
    }),
  );
});
