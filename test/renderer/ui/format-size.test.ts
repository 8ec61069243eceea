import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOf } from '#renderer/ui/format-size.ts';

test('a size is said in the unit people use, with the comma of the language', () => {
  expect([0, 999, 1_500, 999_400, 1_250_000, 28_400_000_000].map((bytes) => sizeOf(bytes, 'vi'))).toEqual([
    '1 KB',
    '1 KB',
    '2 KB',
    '1.000 KB',
    '1,3 MB',
    '28,4 GB',
  ]);
  expect(sizeOf(1_250_000, 'en')).toBe('1.3 MB');
});

test('every size has a number and a unit', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (bytes) => {
      expect(sizeOf(bytes, 'en')).toMatch(/^[\d.,]+ (?:KB|MB|GB|TB)$/u);
    }),
  );
});
