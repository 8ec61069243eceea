import type { Ticket } from '#common/domain/queue/ticket.ts';
import { servingAt, ticketById } from '#main/store/tickets.ts';
import { chooseNext } from './choose-next.ts';
import { claimTicket } from './claim-ticket.ts';
import { isPaused } from './desk.ts';
import type { TerminalContext } from './terminal-context.ts';

export type CallNextOutcome =
  | { readonly kind: 'called'; readonly ticket: Ticket }
  /** The officer has a ticket that is not finished. */
  | { readonly kind: 'still-serving'; readonly ticket: Ticket }
  /** The counter calls nobody now. */
  | { readonly kind: 'paused' }
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
  const { store, newId } = terminal;
  const earlier = store.entityOfRequest('floor', requestId);
  if (earlier !== null) {
    const claim = await claimTicket(terminal, earlier, counter, requestId);
    const ticket = ticketById(store.db, earlier);
    if (claim.kind !== 'taken' && ticket !== null) return { kind: 'called', ticket };
  }
  if (isPaused(terminal, counter)) return { kind: 'paused' };
  const serving = servingAt(store.db, store.today(), counter);
  if (serving !== null) return { kind: 'still-serving', ticket: serving };
  let request = earlier === null ? requestId : newId();
  for (;;) {
    const next = chooseNext(terminal, counter);
    if (next === null) return { kind: 'empty' };
    const claim = await claimTicket(terminal, next.ticket.id, counter, request, next.over);
    if (claim.kind !== 'taken') return { kind: 'called', ticket: claim.ticket };
    request = newId();
  }
};
