import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burnInShift, shiftEveryMs } from '#common/domain/board/burn-in-shift.ts';

test('the picture moves at most one step at a time, and every few minutes', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000_000), (at) => {
      const one = burnInShift(at);
      const next = burnInShift(at + shiftEveryMs);
      expect(burnInShift(Math.floor(at / shiftEveryMs) * shiftEveryMs)).toEqual(one);
      expect(next).not.toEqual(one);
      expect(Math.max(Math.abs(next.x - one.x), Math.abs(next.y - one.y))).toBe(1);
    }),
  );
});

test('over an hour every place around the middle is taken', () => {
  const places = Array.from({ length: 20 }, (_each, index) => JSON.stringify(burnInShift(index * shiftEveryMs)));
  expect(new Set(places).size).toBe(9);
});
