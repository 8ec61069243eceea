import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { TerminalState } from '../stores/terminal-state.ts';

const cache = new WeakMap<TerminalState['states'], readonly Ticket[]>();

/** All tickets that a terminal knows, from its folded tables. */
export const ticketsOf = ({ states }: TerminalState): readonly Ticket[] => {
  let tickets = cache.get(states);
  if (tickets === undefined) {
    // The prefix says which fold made the state.
    tickets = [...states].flatMap(([key, state]) => (key.startsWith('ticket/') ? [state as Ticket] : []));
    cache.set(states, tickets);
  }
  return tickets;
};

/** Waiting tickets in calling order: arrival, then id, never the number (main/store/tickets.ts does the same in SQL). */
export const waitingIn = (state: TerminalState, day: string): readonly Ticket[] =>
  ticketsOf(state)
    .filter((ticket) => ticket.day === day && ticket.state === 'waiting' && ticket.label !== null)
    .sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1));
