import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { withObligation } from '#common/domain/dossier/money.ts';
import { feeParts, feeShares } from '#common/domain/payment/fee-parts.ts';
import { feeLine, paidDossier, PAID_AT, stampAt } from '#test/support/paid-dossier.ts';

const lines = [feeLine('Phí thẩm định', 50_000), feeLine('Lệ phí cấp giấy', 20_000)];
const asked = (dossier: Dossier, amountVnd: number): Dossier => ({
  ...dossier,
  money: withObligation(dossier.money, amountVnd),
  history: [
    ...dossier.history,
    {
      ...stampAt(PAID_AT),
      event: 'ask-payment',
      from: 'processing',
      to: 'payment-wait',
      step: { event: 'ask-payment', reason: 'Lệ phí trước bạ', amountVnd, items: [] },
    } as unknown as Dossier['history'][number], // only what the parts are made of
  ],
});
const told = (dossier: Dossier) => feeParts(dossier).map(({ kind, name, totalVnd }) => [kind, name, totalVnd]);

test('a fee is its lines, what an agency asked for, and what an officer changed', () => {
  const plain = paidDossier('1', lines, []);
  const changed = paidDossier('1', lines, [{ event: 'due', totalVnd: 60_000, reason: 'Giảm theo nghị quyết' }]);
  expect([told(plain), told(asked(plain, 7_000)), told(changed)]).toEqual([
    [
      ['line', 'Phí thẩm định', 50_000],
      ['line', 'Lệ phí cấp giấy', 20_000],
    ],
    [
      ['line', 'Phí thẩm định', 50_000],
      ['line', 'Lệ phí cấp giấy', 20_000],
      ['obligation', 'Lệ phí trước bạ', 7_000],
    ],
    [
      ['line', 'Phí thẩm định', 50_000],
      ['line', 'Lệ phí cấp giấy', 20_000],
      ['adjustment', 'Giảm theo nghị quyết', -10_000],
    ],
  ]);
});

test('a fee that was never worked out line by line bears the name of its procedure', () => {
  const bare = paidDossier('1', [], []);
  const dossier = { ...bare, money: { ...bare.money, dueVnd: 15_000 } };
  expect(told(dossier)).toEqual([['line', 'Đăng ký thường trú', 15_000]]);
  expect(feeShares(dossier, 0, 20_000)).toEqual([
    { name: 'Đăng ký thường trú', vnd: 15_000 },
    { name: 'Thu thừa', vnd: 5_000 },
  ]);
});

test('money goes to the parts in their order, and is given back from the last', () => {
  const dossier = paidDossier('1', lines, []);
  expect([feeShares(dossier, 0, 60_000), feeShares(dossier, 60_000, 30_000)]).toEqual([
    [
      { name: 'Phí thẩm định', vnd: 50_000 },
      { name: 'Lệ phí cấp giấy', vnd: 10_000 },
    ],
    [
      { name: 'Phí thẩm định', vnd: -20_000 },
      { name: 'Lệ phí cấp giấy', vnd: -10_000 },
    ],
  ]);
});

test('the parts add up to what is due, and the shares to what moved', () => {
  const amount = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 4 }), amount, amount, amount, (vnds, due, from, to) => {
      const dossier = asked(
        paidDossier(
          '1',
          vnds.map((vnd, at) => feeLine(`Phí ${at}`, vnd)),
          [{ event: 'due', totalVnd: due, reason: 'Điều chỉnh' }],
        ),
        9_000,
      );
      expect(feeParts(dossier).reduce((sum, { totalVnd }) => sum + totalVnd, 0)).toBe(due + 9_000);
      expect(feeShares(dossier, from, to).reduce((sum, { vnd }) => sum + vnd, 0)).toBe(to - from);
    }),
  );
});
