import { assertNever } from '#common/kit/assert-never.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import { ORDER_MS, type OrderAnswer, type OrderKind } from './order-kind.ts';

/** An order as it stands. Instants are UTC ms by the hub's clock. */
export type Order = {
  readonly id: string;
  readonly day: string;
  readonly what: OrderKind;
  /** The terminal that is asked, and the supervisor's that asks. */
  readonly to: string;
  readonly from: string;
  readonly at: number;
  /** Nobody begins with it after this. */
  readonly until: number;
  readonly taken: boolean;
  /** The last word of the terminal; null while there is none. `bytes`: length of what lies ready at the hub, null where nothing does. */
  readonly answer: {
    readonly how: Exclude<OrderAnswer, 'taken'>;
    readonly at: number;
    readonly bytes: number | null;
  } | null;
};

/** Only the terminal that is asked answers, and its first last word stands. */
export const foldOrder = (
  before: Order | null,
  { op, term, verdict }: Applied<OpOf<OpTypeOf<'order'>>>,
): Order | null => {
  if (isVoid(verdict)) return before;
  switch (op.t) {
    case 'terminal.order':
      return (
        before ?? {
          id: op.id,
          day: op.day,
          what: op.d.what,
          to: op.d.to,
          from: term,
          at: happenedAt(op),
          until: op.d.until,
          taken: false,
          answer: null,
        }
      );
    case 'terminal.answer': {
      if (before === null || before.to !== term || before.answer !== null) return before;
      const { how, bytes = null } = op.d;
      return how === 'taken'
        ? { ...before, taken: true }
        : { ...before, taken: true, answer: { how, at: happenedAt(op), bytes } };
    }
    default:
      return assertNever(op);
  }
};

/** Orders that this terminal has to begin with at `now` (UTC ms, hub's clock), the oldest first. */
export const ordersToBegin = (orders: readonly Order[], term: string, now: number): readonly Order[] =>
  orders
    .filter(({ to, taken, answer, until }) => to === term && !taken && answer === null && now <= until)
    .toSorted((a, b) => a.at - b.at);

/**
 * What becomes of orders that were begun when the program ended: a new start is done by the very start that reads this; anything else is not
 * done a second time.
 */
export const afterStart = (
  orders: readonly Order[],
  term: string,
): readonly { readonly id: string; readonly how: 'done' | 'interrupted' }[] =>
  orders
    .filter(({ to, taken, answer }) => to === term && taken && answer === null)
    .map(({ id, what }) => ({ id, how: what === 'restart' ? 'done' : 'interrupted' }));

/** How the supervisor sees an order: still on its way, begun, answered, or not reached in time. */
export type OrderStanding = 'sent' | 'taken' | 'answered' | 'not-reached';

/** Where an order stands at `now` (UTC ms, hub's clock). A terminal that began and is silent for as long again has not answered. */
export const orderStanding = ({ answer, taken, until }: Order, now: number): OrderStanding => {
  if (answer !== null) return 'answered';
  if (now > until + (taken ? ORDER_MS : 0)) return 'not-reached';
  return taken ? 'taken' : 'sent';
};
