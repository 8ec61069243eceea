import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { coverDays, tokensOf } from '#common/domain/dossier/dossier-tokens.ts';
import { dossierNumber } from '#test/support/many-dossiers.ts';

const one = dossierNumber(999_990, 1_000_000, 900, '2026-11-29');

test('a dossier is found by its code, names, numbers and sides; tokens hold no blank and stand once', () => {
  const tokens = tokensOf({
    ...one,
    code: 'H49.12-261129-0512',
    applicant: { ...one.applicant, fullName: 'Đỗ Thị Đào', citizenNumber: '001199012345' },
    state: 'processing',
  });
  for (const token of [
    'c:h49.12-2611290512',
    'f:2611290512',
    'r:21509211622194h',
    'x:dao',
    'w:da',
    'f:001199012345',
    'r:543210991100',
    's:processing',
    'o:handling',
    'b:2026-11',
  ]) {
    expect(tokens).toContain(token);
  }
  expect([tokens.some((token) => /\s/u.test(token)), new Set(tokens).size === tokens.length]).toEqual([false, true]);
});

test('a dossier of which only later facts have come is not found', () => {
  expect(tokensOf({ ...one, state: 'unknown' })).toEqual([]);
});

test('a range of days is covered by whole years, months and days, exactly', () => {
  expect(coverDays('2024-12-31', '2026-02-02')).toEqual(['2024-12-31', '2025', '2026-01', '2026-02-01', '2026-02-02']);
  expect(coverDays('2026-02-02', '2026-02-01')).toEqual([]);
  expect(coverDays(null, null)).toHaveLength(130);
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(day, day, day, (from, to, asked) => {
      const cover = coverDays(from, to);
      const covered = [asked, asked.slice(0, 7), asked.slice(0, 4)].filter((time) => cover.includes(time)).length;
      expect(covered).toBe(from <= asked && asked <= to ? 1 : 0);
      expect(cover.length).toBeLessThan(90);
    }),
  );
});
