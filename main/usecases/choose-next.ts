import { callsOf, inService, ticketLine, ticketOf } from '#common/domain/appointment/ticket-line.ts';
import { byServices } from '#common/domain/queue/by-services.ts';
import { callingOrder } from '#common/domain/queue/calling-order.ts';
import { nextTicket, type NextCall } from '#common/domain/queue/next-ticket.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { calledTickets, waitingTickets } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

/** More than a hall holds; and calls enough for every ratio and every age that a policy can ask for. */
const MOST_WAITING = 2_000;
const CALLS = 500;

const byArrival: QueuePolicy = { mode: 'arrival' };

/**
 * What choosing at a counter goes by: the lines that wait for it, walk-ins and kept appointments as one (one line, unless it calls by services);
 * the policies; and today's calls, latest first.
 */
const linesOf = ({ store, site }: TerminalContext, counter: string, count: number) => {
  const day = store.today();
  const settings = site.counter(counter);
  const services = settings?.services ?? [];
  const policyOf = (service: string): QueuePolicy =>
    site.service(service)?.policy ?? site.site?.priority.policy ?? byArrival;
  const passes = services.some(
    (service) => policyOf(service).mode !== 'arrival' || site.service(service)?.appointments !== undefined,
  );
  const inOrder = settings?.callsBy === 'services';
  const most = passes || inOrder ? MOST_WAITING : count;
  const waiting = waitingTickets(store.db, day, services, counter, most).filter(inService);
  const calls = passes
    ? calledTickets(store.db, day, CALLS)
        .flatMap(callsOf)
        .toSorted((a, b) => b.at - a.at)
    : [];
  const { line, later } = ticketLine(waiting, store.now());
  return { lines: inOrder ? byServices(line, services) : [line], later, policyOf, calls };
};

/** Whom this counter calls next, by the policies of its services; by arrival where the site has set none. Null when nobody waits for it. */
export const chooseNext = (terminal: TerminalContext, counter: string): NextCall<Ticket> | null => {
  const { lines, policyOf, calls } = linesOf(terminal, counter, 1);
  for (const line of lines) {
    const next = nextTicket(line, policyOf, calls);
    if (next !== null) return { ticket: ticketOf(next.ticket), over: next.over };
  }
  return null;
};

/**
 * The first of this counter's line, in the order in which they will be called when nobody else comes; appointments whose slot is still to come
 * stand at its end.
 */
export const lineAhead = (terminal: TerminalContext, counter: string, count: number): readonly Ticket[] => {
  const { lines, later, policyOf, calls } = linesOf(terminal, counter, count);
  const order = lines.flatMap((line) => callingOrder(line, policyOf, calls, count).map(ticketOf));
  return [...order, ...later].slice(0, count);
};
