import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeCountSchema, type FeeFormula, feeFormulaSchema } from '#common/domain/payment/fee-formula.ts';
import { feeOf, type FeeReading } from '#common/domain/payment/fee-of.ts';

const copies = feeFormulaSchema.parse({ kind: 'certified-copies' });
const fee = (formula: FeeFormula, counts: readonly (readonly [number, number])[] = []): FeeReading =>
  feeOf(formula, {
    channel: 'counter',
    counts: counts.map(([pages, number]) => ({ name: '', pages, copies: number })),
  });

const total = (reading: FeeReading): number | null => (reading.kind === 'lines' ? reading.totalVnd : null);

test('certified copies cost what the portal says: by pages of the original, with a limit for one copy', () => {
  expect([1, 2, 3, 10, 198, 199, 300].map((pages) => total(fee(copies, [[pages, 1]])))).toEqual([
    2_000, 4_000, 5_000, 12_000, 200_000, 200_000, 200_000,
  ]);
});

test('certified copies add up page by page in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 30 })), { minLength: 1 }),
      (counts) => {
        let expected = 0;
        for (const [pages, number] of counts) {
          let copy = 0;
          for (let page = 1; page <= pages; page += 1) copy += page <= 2 ? 2_000 : 1_000;
          for (let nth = 0; nth < number; nth += 1) expected += copy > 200_000 ? 200_000 : copy;
        }
        expect(total(fee(copies, counts))).toBe(expected);
      },
    ),
  );
});

test('each paper is a line of its own, under its name', () => {
  const counts = [
    { name: 'Bằng tốt nghiệp', pages: 1, copies: 3 },
    { name: '', pages: 5, copies: 2 },
  ];
  expect(feeOf(copies, { channel: 'counter', counts })).toEqual({
    kind: 'lines',
    lines: [
      { name: 'Bằng tốt nghiệp', count: 3, unitVnd: 2_000, totalVnd: 6_000, pages: 1 },
      { name: 'Phí, lệ phí', count: 2, unitVnd: 7_000, totalVnd: 14_000, pages: 5 },
    ],
    totalVnd: 20_000,
  });
});

test('the way of submission decides where the formula says so', () => {
  const residence = feeFormulaSchema.parse({
    kind: 'by-channel',
    name: 'Lệ phí đăng ký cư trú',
    counterVnd: 20_000,
    onlineVnd: 10_000,
    postVnd: 0,
  });
  const ways = (['counter', 'online', 'post'] as const).map((channel) => feeOf(residence, { channel, counts: [] }));
  expect(ways).toEqual([
    {
      kind: 'lines',
      lines: [{ name: 'Lệ phí đăng ký cư trú', count: 1, unitVnd: 20_000, totalVnd: 20_000 }],
      totalVnd: 20_000,
    },
    {
      kind: 'lines',
      lines: [{ name: 'Lệ phí đăng ký cư trú', count: 1, unitVnd: 10_000, totalVnd: 10_000 }],
      totalVnd: 10_000,
    },
    { kind: 'lines', lines: [], totalVnd: 0 },
  ]);
});

test('fixed, free and per-unit fees are what they say, and what is set elsewhere is never free by accident', () => {
  const perUnit = (unit: 'page' | 'copy' | 'case'): FeeFormula =>
    feeFormulaSchema.parse({ kind: 'per-unit', unit, unitVnd: 8_000 });
  expect([
    total(fee({ kind: 'none' })),
    total(fee({ kind: 'fixed', name: 'Lệ phí', vnd: 75_000 })),
    total(fee(perUnit('page'), [[3, 2]])),
    total(fee(perUnit('copy'), [[3, 2]])),
    total(fee(perUnit('case'), [[3, 2]])),
  ]).toEqual([0, 75_000, 48_000, 16_000, 16_000]);
  expect([fee({ kind: 'typed-in', name: 'Phí thẩm định' }), fee(copies), fee(perUnit('copy'))]).toEqual([
    { kind: 'typed-in', name: 'Phí thẩm định' },
    { kind: 'counts-needed' },
    { kind: 'counts-needed' },
  ]);
});

test('formulas and counts that cannot be are refused at the door', () => {
  expect(
    [
      feeFormulaSchema.safeParse({ kind: 'fixed', vnd: 1.5 }),
      feeFormulaSchema.safeParse({ kind: 'fixed', vnd: -1 }),
      feeFormulaSchema.safeParse({ kind: 'free' }),
      feeCountSchema.safeParse({ name: '', pages: 0, copies: 1 }),
      feeCountSchema.safeParse({ name: '', pages: 1, copies: 1.5 }),
    ].map(({ success }) => success),
  ).toEqual([false, false, false, false, false]);
});
