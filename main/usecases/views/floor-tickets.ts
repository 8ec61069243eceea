import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { FloorTickets, FloorTicketsWish } from '#common/ipc/supervisor-calls.ts';
import { ticketsOfDay } from '#main/store/tickets.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { counterName, serviceName } from './ticket-view.ts';

/** Nobody reads a longer list; the number itself counts all. */
const SHOWN = 500;

const fits = ({ which, service, counter }: FloorTicketsWish, ticket: Ticket): boolean =>
  (which === 'issued' || ticket.state === which) &&
  (service === null || ticket.service === service) &&
  (counter === null || ticket.counter === counter);

/** The tickets of today that a number on the supervisor's screen is made of, in order of arrival. */
export const floorTickets = ({ store, site }: TerminalContext, wish: FloorTicketsWish): FloorTickets => {
  const tickets = ticketsOfDay(store.db, store.today())
    .filter((ticket) => fits(wish, ticket))
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt);
  return {
    count: tickets.length,
    tickets: tickets.slice(0, SHOWN).map((ticket) => ({
      id: ticket.id,
      label: ticket.label ?? '…',
      service: serviceName(site, ticket.service),
      serviceId: ticket.service,
      state: ticket.state,
      arrivedAt: ticket.arrivedAt,
      calledAt: ticket.callLog[0]?.at ?? ticket.calledAt,
      endedAt: ticket.endedAt,
      counter: ticket.counter === null ? null : counterName(site, ticket.counter),
      counterId: ticket.counter,
      reservedFor: ticket.reservedFor,
    })),
  };
};
