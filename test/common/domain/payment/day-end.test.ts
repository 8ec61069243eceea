import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dayEndOf, type DayEnd } from '#common/domain/payment/day-end.ts';
import { feeLine, paidDossier, PAID_AT, stampAt } from '#test/support/paid-dossier.ts';

const HOUR = 3_600_000;
const from = PAID_AT - 7 * HOUR;
const to = from + 24 * HOUR;
const lines = [feeLine('Phí', 50_000), feeLine('Lệ phí', 20_000)];
const receipt = (id: string, number: number | null): MoneyEvent => ({
  event: 'receipt',
  id,
  form: 'EBL01',
  serial: '26TAA',
  number,
  amountVnd: 70_000,
  way: 'cash',
});
const dayEnd = (dossiers: readonly Dossier[], first: number, after: number): DayEnd => {
  const { take, list } = dayEndOf(first, after);
  for (const dossier of dossiers) take(dossier);
  return list();
};
const cash = (amountVnd: number): MoneyEvent => ({ event: 'cash', amountVnd });

test('officers, fees, receipts, slips, what is awaited and what was given back', () => {
  const dossiers = [
    paidDossier('0001', lines, [cash(70_000), receipt('a', 12)]),
    paidDossier('0002', lines, [
      [{ event: 'reconciled', amountVnd: 60_000, ref: 'FT1' }, stampAt(PAID_AT, 'Long', 'Q2')],
      [receipt('b', null), stampAt(PAID_AT, 'Long', 'Q2')],
    ]),
    paidDossier('0003', lines, [
      { event: 'reported', amountVnd: 70_000 },
      { event: 'reported', amountVnd: 70_000 },
    ]),
    paidDossier('0004', lines, [
      cash(70_000),
      receipt('c', 11),
      { event: 'refunded', amountVnd: 20_000, reason: 'Hoàn' },
    ]),
    paidDossier('0005', lines, [[cash(70_000), stampAt(from - 1)]]),
  ];
  expect(dayEnd(dossiers, from, to)).toEqual({
    officers: [
      {
        officer: 'Hạnh',
        counter: 'Q1',
        cashVnd: 140_000,
        transferVnd: 0,
        awaitedVnd: 70_000,
        refundedVnd: 20_000,
        receipts: [
          { serial: '26TAA', number: 11, amountVnd: 70_000 },
          { serial: '26TAA', number: 12, amountVnd: 70_000 },
        ],
        slips: 0,
      },
      {
        officer: 'Long',
        counter: 'Q2',
        cashVnd: 0,
        transferVnd: 60_000,
        awaitedVnd: 0,
        refundedVnd: 0,
        receipts: [],
        slips: 1,
      },
    ],
    fees: [
      { name: 'Lệ phí', count: 3, totalVnd: 30_000 },
      { name: 'Phí', count: 3, totalVnd: 150_000 },
    ],
  });
});

test('a number that came later is on the list of the day it came', () => {
  const late = paidDossier('0001', lines, [cash(70_000), receipt('a', null), [receipt('a', 9), stampAt(to + HOUR)]]);
  expect(dayEnd([late], from, to).officers[0]).toMatchObject({ cashVnd: 70_000, receipts: [], slips: 0 });
  expect(dayEnd([late], to, to + 24 * HOUR)).toMatchObject({
    officers: [{ cashVnd: 0, receipts: [{ number: 9 }] }],
    fees: [],
  });
});

test('an empty day has nothing', () => {
  expect(dayEnd([], from, to)).toEqual({ officers: [], fees: [] });
});

test('officers and fees add up to the same, whatever was paid, given back or changed on whichever day', () => {
  const amountVnd = fc.integer({ min: 1, max: 90_000 });
  const event: fc.Arbitrary<MoneyEvent> = fc.oneof(
    amountVnd.map(cash),
    fc.tuple(amountVnd, fc.uuid()).map(([vnd, ref]) => ({ event: 'reconciled', amountVnd: vnd, ref }) as const),
    amountVnd.map((vnd) => ({ event: 'refunded', amountVnd: vnd, reason: 'Hoàn' }) as const),
    amountVnd.map((vnd) => ({ event: 'due', totalVnd: vnd, reason: 'Đổi' }) as const),
  );
  const happened = fc.tuple(event, fc.constantFrom(from - HOUR, from, PAID_AT, to - 1, to));
  fc.assert(
    fc.property(fc.array(fc.array(happened, { maxLength: 6 }), { maxLength: 4 }), (all) => {
      const dossiers = all.map((events, index) =>
        paidDossier(
          String(index),
          lines,
          events.map(([one, at]) => [one, stampAt(at)] as const),
        ),
      );
      const { officers, fees } = dayEnd(dossiers, from, to);
      const taken = officers.reduce((sum, one) => sum + one.cashVnd + one.transferVnd - one.refundedVnd, 0);
      expect(fees.reduce((sum, { totalVnd }) => sum + totalVnd, 0)).toBe(taken);
    }),
  );
});
