import { nextTicket, type InLine, type PastCall } from './next-ticket.ts';
import type { QueuePolicy } from './queue-policy.ts';

/** The first `count` tickets of a line in the order in which they will be called when nobody else comes. */
export const callingOrder = <T extends InLine>(
  waiting: readonly T[],
  policyOf: (service: string) => QueuePolicy,
  calls: readonly PastCall[],
  count: number,
): readonly T[] => {
  const order: T[] = [];
  let left = waiting;
  let past = calls;
  while (order.length < count) {
    const next = nextTicket(left, policyOf, past);
    if (next === null) break;
    const { ticket, over } = next;
    order.push(ticket);
    left = left.filter((one) => one !== ticket);
    past = [{ service: ticket.service, arrivedAt: ticket.arrivedAt, priority: ticket.priority, over }, ...past];
  }
  return order;
};
