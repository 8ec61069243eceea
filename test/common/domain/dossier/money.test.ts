import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import { afterMoney, moneyOf, withObligation, type Money } from '#common/domain/dossier/money.ts';
import { feeLine, PAID_AT, stampAt } from '#test/support/paid-dossier.ts';

const after = (events: readonly MoneyEvent[], due = 70_000): Money =>
  events.reduce((money, event) => afterMoney(money, event, stampAt(PAID_AT)), moneyOf([feeLine('Lệ phí', due)], due));
const shown: MoneyEvent = { event: 'shown', amountVnd: 70_000, purpose: 'H49.12-260915-0001' };
const reported: MoneyEvent = { event: 'reported', amountVnd: 70_000 };
const cash = (amountVnd: number): MoneyEvent => ({ event: 'cash', amountVnd });
const reconciled = (amountVnd: number, ref: string): MoneyEvent => ({ event: 'reconciled', amountVnd, ref });
const refunded = (amountVnd: number): MoneyEvent => ({ event: 'refunded', amountVnd, reason: 'Rút hồ sơ' });
const due = (totalVnd: number): MoneyEvent => ({ event: 'due', totalVnd, reason: 'Theo nghị quyết' });
const receipt = (id: string, number: number | null): MoneyEvent => ({
  event: 'receipt',
  id,
  form: number === null ? '' : 'EBL01',
  serial: number === null ? '' : '26TAA',
  number,
  amountVnd: 70_000,
  way: 'cash',
});

test.each([
  ['nothing happened', [], 'unpaid', 0],
  ['a code was shown: no proof', [shown], 'shown', 0],
  ['said to be paid: no proof', [shown, reported], 'reported', 0],
  ['said without a code', [reported], 'reported', 0],
  ['a code after it was said', [reported, shown], 'reported', 0],
  ['the statement has it', [shown, reported, reconciled(70_000, 'FT1')], 'reconciled', 70_000],
  ['cash', [cash(70_000)], 'reconciled', 70_000],
  ['a part in cash', [shown, cash(50_000)], 'shown', 50_000],
  ['a part in cash, the rest said to be paid', [cash(50_000), reported], 'reported', 50_000],
  [
    'what was said came, and is too little',
    [{ ...reported, amountVnd: 60_000 }, reconciled(60_000, 'F')],
    'unpaid',
    60_000,
  ],
  ['more than asked', [reconciled(80_000, 'FT1')], 'reconciled', 80_000],
  ['given back: to be paid again', [reported, reconciled(70_000, 'FT1'), refunded(70_000)], 'unpaid', 0],
  ['given back because nothing is due', [cash(70_000), due(0), refunded(70_000)], 'none', 0],
  ['a higher fee', [cash(70_000), due(90_000)], 'unpaid', 70_000],
  ['a lower fee', [cash(70_000), due(50_000)], 'reconciled', 70_000],
  ['the same line of the statement twice', [reconciled(35_000, 'FT1'), reconciled(35_000, 'FT1')], 'unpaid', 35_000],
  ['two lines of the statement', [reconciled(35_000, 'FT1'), reconciled(35_000, 'FT2')], 'reconciled', 70_000],
] as const)('%s', (_name, events: readonly MoneyEvent[], state, paidVnd) => {
  expect(after(events)).toMatchObject({ state, paidVnd });
});

test('without a fee there is nothing to pay, until an agency asks for something', () => {
  const free = moneyOf([], 0);
  expect(free.state).toBe('none');
  expect(withObligation(free, 120_000)).toMatchObject({ state: 'unpaid', dueVnd: 120_000 });
  expect(withObligation(after([cash(70_000)]), 5_000)).toMatchObject({ state: 'unpaid', dueVnd: 75_000 });
});

test('a slip gets its number once; a second number is a hole in the block', () => {
  const bound = after([receipt('r1', null), receipt('r2', 7), receipt('r1', 8), receipt('r1', 9)]);
  expect(bound.receipts.map(({ id, number }) => [id, number])).toEqual([
    ['r1', 8],
    ['r2', 7],
  ]);
});

const events = fc.array(
  fc.oneof(
    fc.constant(shown),
    fc.record({ event: fc.constant('reported' as const), amountVnd: fc.integer({ min: 1, max: 100_000 }) }),
    fc.record({ event: fc.constant('cash' as const), amountVnd: fc.integer({ min: 1, max: 100_000 }) }),
    fc.record({
      event: fc.constant('reconciled' as const),
      amountVnd: fc.integer({ min: 1, max: 100_000 }),
      ref: fc.constantFrom('FT1', 'FT2', 'FT3'),
    }),
    fc.record({
      event: fc.constant('refunded' as const),
      amountVnd: fc.integer({ min: 1, max: 100_000 }),
      reason: fc.constant('Hoàn'),
    }),
  ),
  { maxLength: 20 },
);

test('what is paid never hangs on codes and words, counts a transaction once, and says alone whether all is paid', () => {
  fc.assert(
    fc.property(events, (all) => {
      const money = after(all);
      const words = all.filter(({ event }) => event !== 'shown' && event !== 'reported');
      expect(after(words).paidVnd).toBe(money.paidVnd);
      const transfers = new Map(
        all.flatMap((one) => (one.event === 'reconciled' ? [[one.ref, one.amountVnd] as const] : [])).toReversed(),
      );
      const rest = all.reduce(
        (sum, one) => sum + (one.event === 'cash' ? one.amountVnd : one.event === 'refunded' ? -one.amountVnd : 0),
        0,
      );
      expect(money.paidVnd).toBe([...transfers.values()].reduce((sum, vnd) => sum + vnd, rest));
      expect(money.state === 'reconciled').toBe(money.paidVnd >= 70_000);
    }),
  );
});

test('the order of what two counters did changes neither the sum nor whether all is paid', () => {
  fc.assert(
    fc.property(
      events.map((all) => [...new Map(all.map((one, at) => ['ref' in one ? one.ref : at, one] as const)).values()]),
      (all) => {
        const forth = after(all);
        const back = after(all.toReversed());
        expect([back.paidVnd, back.state]).toEqual([forth.paidVnd, forth.state]);
      },
    ),
  );
});
