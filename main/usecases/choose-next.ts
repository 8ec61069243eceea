import { callingOrder } from '#common/domain/queue/calling-order.ts';
import { nextTicket, type NextCall, type PastCall } from '#common/domain/queue/next-ticket.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { calledTickets, waitingTickets } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

/** More than a hall holds; and calls enough for every ratio and every age that a policy can ask for. */
const MOST_WAITING = 2_000;
const CALLS = 500;

const byArrival: QueuePolicy = { mode: 'arrival' };

type InService = Ticket & { readonly service: string };
const inService = (ticket: Ticket): ticket is InService => ticket.service !== null;

/** The calls of a ticket as the policies count them: for the service it was called in then, also when it was sent on or called again since. */
const callsOf = ({ arrivedAt, priority, callLog }: Ticket): readonly (PastCall & { readonly at: number })[] =>
  callLog.flatMap(({ service, over, at }) => (service === null ? [] : [{ service, arrivedAt, priority, over, at }]));

/** What choosing at a counter goes by: who waits for it in order of arrival, the policies, and today's calls, latest first. */
const lineOf = ({ store, site }: TerminalContext, counter: string, count: number) => {
  const day = store.today();
  const services = site.counter(counter)?.services ?? [];
  const policyOf = (service: string): QueuePolicy =>
    site.service(service)?.policy ?? site.site?.priority.policy ?? byArrival;
  const passes = services.some((service) => policyOf(service).mode !== 'arrival');
  const waiting = waitingTickets(store.db, day, services, counter, passes ? MOST_WAITING : count).filter(inService);
  const calls = passes
    ? calledTickets(store.db, day, CALLS)
        .flatMap(callsOf)
        .toSorted((a, b) => b.at - a.at)
    : [];
  return { waiting, policyOf, calls };
};

/** Whom this counter calls next, by the policies of its services; by arrival where the site has set none. Null when nobody waits for it. */
export const chooseNext = (terminal: TerminalContext, counter: string): NextCall<Ticket> | null => {
  const { waiting, policyOf, calls } = lineOf(terminal, counter, 1);
  return nextTicket(waiting, policyOf, calls);
};

/** The first of this counter's line, in the order in which they will be called when nobody else comes. */
export const lineAhead = (terminal: TerminalContext, counter: string, count: number): readonly Ticket[] => {
  const { waiting, policyOf, calls } = lineOf(terminal, counter, count);
  return callingOrder(waiting, policyOf, calls, count);
};
