import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastCommon } from '#main/sync/last-common.ts';

test('the last common number is found wherever two histories part, also when the other side has forgotten its beginning', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(20), fc.nat(20), fc.nat(10), fc.nat(40), (common, mine, there, forgot, from) => {
      const chain = (own: number, mark: string) =>
        Array.from({ length: common + own + 1 }, (_, seq) => (seq <= common ? `c${seq}` : `${mark}${seq}`));
      const ours = chain(mine, 'a');
      const told = chain(there, 'b').map((h, seq) => (seq > 0 && seq < forgot ? '' : h));
      const answer = { from, hs: told.slice(from) };
      const known = told.flatMap((h, seq) => (seq >= from && seq <= common && h !== '' ? [seq] : []));
      expect(lastCommon(answer, (seq) => ours[seq] ?? null)).toBe(known.at(-1) ?? null);
    }),
  );
});
