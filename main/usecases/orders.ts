import { addDays } from '#common/domain/calendar/local-day.ts';
import { ORDER_MS, type OrderKind } from '#common/domain/floor/order-kind.ts';
import { orderStanding, type Order } from '#common/domain/floor/order.ts';
import type { OrderView } from '#common/ipc/floor-act-calls.ts';
import { ORDER_KEPT_MS } from '#common/wire/order-body.ts';
import { allTerminals } from '#main/store/floor.ts';
import { ordersSince } from '#main/store/orders.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

export type GiveOutcome =
  | { readonly kind: 'given'; readonly order: string }
  | { readonly kind: 'no-such-terminal' }
  /** There is no window at it that could be seen. */
  | { readonly kind: 'no-screen' };

const seen: ReadonlySet<string> = new Set(['counter', 'kiosk', 'display']);

/** Asks something of a terminal (lệnh cho máy). It lies in the floor's log, so it waits for a terminal that is away, but not for long. */
export const giveOrder = (
  terminal: TerminalContext,
  {
    terminal: to,
    what,
    requestId,
  }: { readonly terminal: string; readonly what: OrderKind; readonly requestId: string },
): GiveOutcome => {
  const { store } = terminal;
  const known = allTerminals(store.db).find(({ term }) => term === to);
  if (known === undefined) return { kind: 'no-such-terminal' };
  if (what === 'look' && !known.roles.some((role) => seen.has(role))) return { kind: 'no-screen' };
  const order = `order:${requestId}`;
  if (store.entityOfRequest('floor', requestId) === null) {
    const d = { to, what, until: store.now() + ORDER_MS };
    store.append([{ t: 'terminal.order', id: order, uid: requestId, by: bySupervisor(terminal), d }]);
  }
  return { kind: 'given', order };
};

/** Orders that may still matter: of today and of the evening before. */
export const recentOrders = ({ store }: TerminalContext): readonly Order[] =>
  ordersSince(store.db, addDays(store.today(), -1));

/** Whether what a terminal answered can be fetched by this one. */
const isReady = ({ store, profile }: TerminalContext, { from, answer }: Order): boolean =>
  from === profile.name && answer !== null && answer.bytes !== null && store.now() - answer.at <= ORDER_KEPT_MS;

/** The orders as a supervisor sees them, the newest first. */
export const ordersView = (terminal: TerminalContext): readonly OrderView[] =>
  recentOrders(terminal)
    .toSorted((a, b) => b.at - a.at)
    .map((order) => ({
      id: order.id,
      terminal: order.to,
      what: order.what,
      at: order.at,
      until: order.until,
      standing: orderStanding(order, terminal.store.now()),
      how: order.answer?.how ?? null,
      answeredAt: order.answer?.at ?? null,
      ready: isReady(terminal, order),
    }));
