import { APPOINTMENT, mergeLine } from '#common/domain/appointment/merge-line.ts';
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

/** A kept appointment in the line. */
type Kept = {
  readonly service: string;
  readonly slot: number;
  readonly checkedInAt: number;
  readonly ticket: InService;
};

const keptOf = (tickets: readonly InService[]): readonly Kept[] =>
  tickets.flatMap((ticket) =>
    ticket.appointment === null
      ? []
      : [{ service: ticket.service, slot: ticket.appointment.slot, checkedInAt: ticket.arrivedAt, ticket }],
  );

/**
 * The calls of a ticket as the policies count them: for the service it was called in then, also when it was sent on or called again since; an
 * appointment was called as if it had arrived at its slot.
 */
const callsOf = ({
  arrivedAt,
  priority,
  appointment,
  callLog,
}: Ticket): readonly (PastCall & { readonly at: number })[] => {
  const place = appointment === null ? { arrivedAt, priority } : { arrivedAt: appointment.slot, priority: APPOINTMENT };
  return callLog.flatMap(({ service, over, at }) => (service === null ? [] : [{ ...place, service, over, at }]));
};

/** What choosing at a counter goes by: who waits for it, walk-ins and kept appointments as one line; the policies; and today's calls, latest first. */
const lineOf = ({ store, site }: TerminalContext, counter: string, count: number) => {
  const day = store.today();
  const services = site.counter(counter)?.services ?? [];
  const policyOf = (service: string): QueuePolicy =>
    site.service(service)?.policy ?? site.site?.priority.policy ?? byArrival;
  const passes = services.some(
    (service) => policyOf(service).mode !== 'arrival' || site.service(service)?.appointments !== undefined,
  );
  const waiting = waitingTickets(store.db, day, services, counter, passes ? MOST_WAITING : count).filter(inService);
  const calls = passes
    ? calledTickets(store.db, day, CALLS)
        .flatMap(callsOf)
        .toSorted((a, b) => b.at - a.at)
    : [];
  const kept = keptOf(waiting);
  const walkIns = waiting.filter(({ appointment }) => appointment === null);
  return { line: mergeLine(walkIns, kept, store.now()), kept, policyOf, calls };
};

type Line = ReturnType<typeof lineOf>;
const ticketOf = (one: Line['line'][number]): Ticket => ('kept' in one ? one.kept.ticket : one.walkIn);

/** Whom this counter calls next, by the policies of its services; by arrival where the site has set none. Null when nobody waits for it. */
export const chooseNext = (terminal: TerminalContext, counter: string): NextCall<Ticket> | null => {
  const { line, policyOf, calls } = lineOf(terminal, counter, 1);
  const next = nextTicket(line, policyOf, calls);
  return next === null ? null : { ticket: ticketOf(next.ticket), over: next.over };
};

/**
 * The first of this counter's line, in the order in which they will be called when nobody else comes; appointments whose slot is still to come
 * stand at its end.
 */
export const lineAhead = (terminal: TerminalContext, counter: string, count: number): readonly Ticket[] => {
  const { line, kept, policyOf, calls } = lineOf(terminal, counter, count);
  const order = callingOrder(line, policyOf, calls, count).map(ticketOf);
  const later = kept.map(({ ticket }) => ticket).filter((ticket) => !line.some((one) => ticketOf(one) === ticket));
  return [...order, ...later.toSorted((a, b) => (a.appointment?.slot ?? 0) - (b.appointment?.slot ?? 0))].slice(
    0,
    count,
  );
};
