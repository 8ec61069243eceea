import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardPage } from '#common/domain/board/board-page.ts';

const updatedAt = 10_000_000;
const rows = (count: number, fresh = 0) =>
  Array.from({ length: count }, (_each, index) => ({
    id: index,
    calledAt: updatedAt - (index < fresh ? 1_000 : 120_000) - index,
  }));
const ids = (page: { readonly rows: readonly { readonly id: number }[] }) => page.rows.map(({ id }) => id);

test('what fits stands still', () => {
  expect(boardPage(rows(4), 4, { updatedAt, now: 0 })).toEqual({ rows: rows(4), page: 0, pages: 1 });
});

test('with more, the newest half stays and the older calls turn over beneath it', () => {
  const at = (now: number) => ids(boardPage(rows(9), 4, { updatedAt, now }));
  expect([at(0), at(7_999), at(8_000), at(32_000)]).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
    [0, 1, 4, 5],
    [0, 1, 2, 3],
  ]);
  expect(at(24_000)).toEqual([0, 1, 8]);
});

test('a fresh call is on the board at every instant as long as there is a place, and every call comes round', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 2, max: 12 }),
      fc.nat(10_000_000),
      (count, fresh, places, now) => {
        const all = rows(count, fresh);
        const shown = ids(boardPage(all, places, { updatedAt, now }));
        expect(shown.length).toBeLessThanOrEqual(places);
        const young = all.slice(0, Math.min(fresh, count, places)).map(({ id }) => id);
        expect(shown).toEqual(expect.arrayContaining(young));
        if (Math.min(fresh, count) >= places) return;
        const round = Array.from({ length: 80 }, (_each, page) =>
          ids(boardPage(all, places, { updatedAt, now: now + page * 8_000 })),
        );
        expect(new Set(round.flat()).size).toBe(count);
      },
    ),
  );
});
