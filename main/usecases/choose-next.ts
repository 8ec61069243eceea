import { APPOINTMENT, mergeLine } from '#common/domain/appointment/merge-line.ts';
import { byServices } from '#common/domain/queue/by-services.ts';
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
  const kept = keptOf(waiting);
  const walkIns = waiting.filter(({ appointment }) => appointment === null);
  const line = mergeLine(walkIns, kept, store.now());
  return { lines: inOrder ? byServices(line, services) : [line], kept, policyOf, calls };
};

type Line = ReturnType<typeof linesOf>['lines'][number];
const ticketOf = (one: Line[number]): Ticket => ('kept' in one ? one.kept.ticket : one.walkIn);

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
  const { lines, kept, policyOf, calls } = linesOf(terminal, counter, count);
  const order = lines.flatMap((line) => callingOrder(line, policyOf, calls, count).map(ticketOf));
  const inLine = new Set(lines.flat().map(ticketOf));
  const later = kept.map(({ ticket }) => ticket).filter((ticket) => !inLine.has(ticket));
  return [...order, ...later.toSorted((a, b) => (a.appointment?.slot ?? 0) - (b.appointment?.slot ?? 0))].slice(
    0,
    count,
  );
};
