import type { Ticket } from '#common/domain/queue/ticket.ts';
import { servingAt, ticketById, waitingTickets } from '#main/store/tickets.ts';
import { claimTicket } from './claim-ticket.ts';
import type { TerminalContext } from './terminal-context.ts';

export type CallNextOutcome =
  | { readonly kind: 'called'; readonly ticket: Ticket }
  /** The officer has a ticket that is not finished. */
  | { readonly kind: 'still-serving'; readonly ticket: Ticket }
  | { readonly kind: 'empty' };

/**
 * Calls the next number (gọi số tiếp) of this counter's services. A race lost to another counter is nobody's concern here: the next
 * ticket is tried at once. The same request never calls two tickets.
 */
export const callNext = async (
  terminal: TerminalContext,
  counter: string,
  requestId: string,
): Promise<CallNextOutcome> => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('floor', requestId);
  if (earlier !== null) {
    const claim = await claimTicket(terminal, earlier, counter, requestId);
    const ticket = ticketById(store.db, earlier);
    if (claim.kind !== 'taken' && ticket !== null) return { kind: 'called', ticket };
  }
  const serving = servingAt(store.db, store.today(), counter);
  if (serving !== null) return { kind: 'still-serving', ticket: serving };
  const services = site.counter(counter)?.services ?? [];
  let request = earlier === null ? requestId : newId();
  for (;;) {
    const next = waitingTickets(store.db, store.today(), services, 1)[0];
    if (next === undefined) return { kind: 'empty' };
    const claim = await claimTicket(terminal, next.id, counter, request);
    if (claim.kind !== 'taken') return { kind: 'called', ticket: claim.ticket };
    request = newId();
  }
};
