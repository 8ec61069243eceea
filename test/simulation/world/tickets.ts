import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { TerminalState } from '../stores/terminal-state.ts';

const cache = new WeakMap<TerminalState['states'], readonly Ticket[]>();

/** All tickets that a terminal knows, from its folded tables. */
export const ticketsOf = ({ states }: TerminalState): readonly Ticket[] => {
  let tickets = cache.get(states);
  if (tickets === undefined) {
    const found: Ticket[] = [];
    // The prefix says which fold made the state.
    for (const [key, state] of states) if (key.startsWith('ticket/')) found.push(state as Ticket);
    cache.set(states, (tickets = found));
  }
  return tickets;
};

/** Waiting tickets in calling order: arrival, then id, never the number (main/store/tickets.ts does the same in SQL). */
export const waitingIn = (state: TerminalState, day: string): readonly Ticket[] =>
  ticketsOf(state)
    .filter((ticket) => ticket.day === day && ticket.state === 'waiting' && ticket.label !== null)
    .sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1));
