import type { Ticket } from '#common/domain/queue/ticket.ts';
import { servingAt, ticketById } from '#main/store/tickets.ts';
import { claimTicket } from './claim-ticket.ts';
import { isPaused } from './desk.ts';
import type { TerminalContext } from './terminal-context.ts';

export type CallChosenOutcome =
  | { readonly kind: 'called'; readonly ticket: Ticket }
  /** The officer has a ticket that is not finished. */
  | { readonly kind: 'still-serving'; readonly ticket: Ticket }
  /** This counter (by name) has it, or had it. */
  | { readonly kind: 'taken'; readonly by: string }
  /** The counter calls nobody now. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'not-found' };

/** Calls the ticket that the officer chose from the list (gọi số chọn), whatever its place: waiting, parked, or absent before. */
export const callChosen = async (
  terminal: TerminalContext,
  id: string,
  counter: string,
  requestId: string,
): Promise<CallChosenOutcome> => {
  const { store } = terminal;
  if (ticketById(store.db, id) === null) return { kind: 'not-found' };
  if (isPaused(terminal, counter)) return { kind: 'paused' };
  const serving = servingAt(store.db, store.today(), counter);
  if (serving !== null && serving.id !== id) return { kind: 'still-serving', ticket: serving };
  const claim = await claimTicket(terminal, id, counter, requestId);
  return claim.kind === 'taken' ? claim : { kind: 'called', ticket: claim.ticket };
};
