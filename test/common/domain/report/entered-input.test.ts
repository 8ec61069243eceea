import { expect, test } from 'vitest';
import { enteredPoints, enteredShare, monthInputSchema, type MonthInput } from '#common/domain/report/entered-input.ts';

const stamp = { by: 'Lan', source: 'Cổng DVC', at: 1 };
const month = (part: number, whole: number): MonthInput => ({
  shares: { 'dossier-sync': { part, whole, ...stamp } },
  points: { organisation: { points: 2, ...stamp } },
});

test('entered months are added up; a month that nobody entered stays missing and is named', () => {
  const entered = new Map([
    ['2026-08', month(3, 4)],
    ['2026-10', month(0, 6)],
  ]);
  expect(enteredShare('dossier-sync', ['2026-08', '2026-09', '2026-10'], entered)).toEqual({
    from: 'entered',
    part: 3,
    whole: 10,
    by: ['Lan'],
    missing: ['2026-09'],
  });
  expect(enteredShare('content-full', ['2026-08'], entered)).toEqual({ from: 'missing', missing: ['2026-08'] });
  expect(enteredPoints('organisation', '2026-08', entered)).toBe(2);
  expect(enteredPoints('publicity', '2026-08', entered)).toBeNull();
});

test('three points, a part below nothing or an unknown input are refused', () => {
  expect(monthInputSchema.safeParse(month(1, 2)).success).toBe(true);
  for (const bad of [
    { shares: {}, points: { organisation: { points: 3, ...stamp } } },
    { shares: { 'dossier-sync': { part: -1, whole: 2, ...stamp } }, points: {} },
    { shares: { invented: { part: 1, whole: 2, ...stamp } }, points: {} },
  ]) {
    expect(monthInputSchema.safeParse(bad).success).toBe(false);
  }
});
