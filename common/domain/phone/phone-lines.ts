import { callsOf, inService, ticketLine, ticketOf, type InService } from '../appointment/ticket-line.ts';
import { callingOrder } from '../queue/calling-order.ts';
import type { WaitRange } from '../queue/estimate-wait.ts';
import type { QueuePolicy } from '../queue/queue-policy.ts';
import type { Ticket } from '../queue/ticket.ts';
import { waitsOf } from '../queue/waits-of.ts';

export type LinesParts = {
  /** Today's waiting tickets with a number, in order of arrival. */
  readonly waiting: readonly Ticket[];
  /** Today's called and finished tickets, latest call first. */
  readonly called: readonly Ticket[];
  readonly counters: readonly { readonly id: string; readonly services: readonly string[] }[];
  readonly policyOf: (service: string) => QueuePolicy;
  /** UTC ms by the hub's clock. */
  readonly now: number;
};

/** Whether two arrived in this order; of those who came at the same instant the smaller id. */
const before = (one: Ticket, other: Ticket): boolean =>
  one.arrivedAt < other.arrivedAt || (one.arrivedAt === other.arrivedAt && one.id < other.id);

/**
 * A waiting ticket's place: people of its line who are called before it when nobody else comes, and the wait to expect. The line is that of its
 * service; of a ticket that was sent to one counter (chuyển) everybody whom that counter calls. Each line is ordered once, when first asked for.
 */
export const phoneLines = ({
  waiting,
  called,
  counters,
  policyOf,
  now,
}: LinesParts): ((ticket: Ticket) => { readonly ahead: number; readonly wait: WaitRange | null }) => {
  const all = waiting.filter(inService);
  const calls = called.flatMap(callsOf).toSorted((a, b) => b.at - a.at);
  const waits = waitsOf({
    called,
    counters,
    waitingBefore: (ticket) => {
      const counts = new Map<string, number>();
      for (const one of all) {
        if (ticket === null || before(one, ticket)) counts.set(one.service, (counts.get(one.service) ?? 0) + 1);
      }
      return counts;
    },
    now,
  });
  const places = new Map<string, ReadonlyMap<string, number>>();
  const lineOf = ({ service, reservedFor }: Ticket): readonly InService[] => {
    if (reservedFor === null) return all.filter((one) => one.service === service && one.reservedFor === null);
    const services = counters.find(({ id }) => id === reservedFor)?.services ?? [];
    return all.filter((one) =>
      one.reservedFor === null ? services.includes(one.service) : one.reservedFor === reservedFor,
    );
  };
  const placesOf = (ticket: Ticket): ReadonlyMap<string, number> => {
    const key = ticket.reservedFor === null ? `service ${ticket.service ?? ''}` : `counter ${ticket.reservedFor}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const { line, later } = ticketLine(lineOf(ticket), now);
    const order = [...callingOrder(line, policyOf, calls, line.length).map(ticketOf), ...later];
    const made = new Map(order.map(({ id }, index) => [id, index]));
    places.set(key, made);
    return made;
  };
  return (ticket) => ({
    ahead: placesOf(ticket).get(ticket.id) ?? 0,
    wait: ticket.service === null ? null : waits(ticket.service, ticket),
  });
};
