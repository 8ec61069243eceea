import type { Ticket } from './ticket.ts';

/** How a counter's claim stands: the hub confirmed it, another counter has the ticket, or nobody answered yet. */
export const claimState = (ticket: Ticket | null, counter: string): 'won' | 'lost' | 'open' => {
  if (ticket === null) return 'open';
  if (ticket.counter === counter) return ticket.confirmed ? 'won' : 'open';
  return 'lost';
};
