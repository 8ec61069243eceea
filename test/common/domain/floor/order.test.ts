import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDER_MS, orderAnswerSchema, type OrderAnswer, type OrderKind } from '#common/domain/floor/order-kind.ts';
import { afterStart, foldOrder, orderStanding, ordersToBegin, type Order } from '#common/domain/floor/order.ts';
import type { OpOf } from '#common/domain/log/op-catalogue.ts';

const day = '2026-09-15';
const written = { v: 1, id: 'order:1', at: 1_000, off: 5, by: 'S1', day } as const;

const order = (what: OrderKind = 'report'): Order => {
  const op: OpOf<'terminal.order'> = {
    ...written,
    uid: 'u0',
    t: 'terminal.order',
    d: { to: 'C1', what, until: 1_005 + ORDER_MS },
  };
  const folded = foldOrder(null, { op, term: 'S1', verdict: {} });
  if (folded === null) throw new Error('an order is one');
  return folded;
};
const answered = (before: Order, how: OrderAnswer, term = 'C1', bytes?: number): Order => {
  const op: OpOf<'terminal.answer'> = {
    ...written,
    uid: how,
    at: 2_000,
    t: 'terminal.answer',
    d: { how, ...(bytes === undefined ? {} : { bytes }) },
  };
  return foldOrder(before, { op, term, verdict: {} }) ?? before;
};

test('an order is taken, then answered by the terminal that was asked, whose first last word stands', () => {
  const taken = answered(order(), 'taken');
  const done = answered(taken, 'done', 'C1', 42);
  expect([taken.taken, taken.answer, done.answer, answered(done, 'failed')]).toEqual([
    true,
    null,
    { how: 'done', at: 2_005, bytes: 42 },
    done,
  ]);
  expect(answered(order(), 'done', 'C2')).toEqual(order());
});

test('a terminal begins only with orders of its own that are fresh and that it has not taken', () => {
  const now = 1_005 + ORDER_MS;
  expect([
    ordersToBegin([order()], 'C1', now),
    ordersToBegin([order()], 'C2', now),
    ordersToBegin([order()], 'C1', now + 1),
    ordersToBegin([answered(order(), 'taken')], 'C1', now),
  ]).toEqual([[order()], [], [], []]);
});

test('whatever words came, an order that was taken or answered is never begun again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...orderAnswerSchema.options), { minLength: 1 }), (words) => {
      const after = words.reduce((before, how) => answered(before, how), order());
      expect(ordersToBegin([after], 'C1', 0)).toEqual([]);
    }),
  );
});

test('after a start a restart is done, and what else was begun is not done a second time', () => {
  const [restart, report] = [answered(order('restart'), 'taken'), answered(order('report'), 'taken')];
  expect([afterStart([restart], 'C1'), afterStart([report], 'C1'), afterStart([order()], 'C1')]).toEqual([
    [{ id: 'order:1', how: 'done' }],
    [{ id: 'order:1', how: 'interrupted' }],
    [],
  ]);
});

test('an order that nobody took in time was not reached; one that was taken gets as long again', () => {
  const over = 1_005 + ORDER_MS + 1;
  const taken = answered(order(), 'taken');
  expect([
    orderStanding(order(), over - 1),
    orderStanding(order(), over),
    orderStanding(taken, over),
    orderStanding(taken, over + ORDER_MS),
    orderStanding(answered(taken, 'refused'), over + ORDER_MS),
  ]).toEqual(['sent', 'not-reached', 'taken', 'not-reached', 'answered']);
});
