import { expect, test } from 'vitest';
import { feeFormulaOf } from '#common/domain/catalogue/fee-formula-of.ts';

test('a formula of its own wins over the plain amounts', () => {
  const fee = { kind: 'per-unit', name: 'Lệ phí', unit: 'copy', unitVnd: 8_000 } as const;
  expect(feeFormulaOf({ fee, feeVnd: 8_000, feeOnlineVnd: 8_000 })).toBe(fee);
});

test('plain amounts become the formula they mean; an unknown one is typed in and not free', () => {
  const amounts: readonly (readonly [number | null, number | null])[] = [
    [0, 0],
    [75_000, 75_000],
    [75_000, null],
    [20_000, 10_000],
    [20_000, 0],
    [null, null],
    [null, 0],
  ];
  expect(amounts.map(([feeVnd, feeOnlineVnd]) => feeFormulaOf({ feeVnd, feeOnlineVnd }))).toEqual([
    { kind: 'none' },
    { kind: 'fixed', name: 'Phí, lệ phí', vnd: 75_000 },
    { kind: 'fixed', name: 'Phí, lệ phí', vnd: 75_000 },
    { kind: 'by-channel', name: 'Phí, lệ phí', counterVnd: 20_000, onlineVnd: 10_000, postVnd: 20_000 },
    { kind: 'by-channel', name: 'Phí, lệ phí', counterVnd: 20_000, onlineVnd: 0, postVnd: 20_000 },
    { kind: 'typed-in', name: 'Phí, lệ phí' },
    { kind: 'typed-in', name: 'Phí, lệ phí' },
  ]);
});
