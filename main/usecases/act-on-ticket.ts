import { holds, type Ticket } from '#common/domain/queue/ticket.ts';
import { usualFloorRules } from '#common/domain/site/floor-rules.ts';
import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

export type TicketAct = 'ticket.recall' | 'ticket.no-show' | 'ticket.done';

export type ActOutcome =
  | { readonly kind: 'done'; readonly ticket: Ticket }
  | { readonly kind: 'taken'; readonly by: string }
  /** Called again as often as the site allows: absent now. */
  | { readonly kind: 'enough'; readonly times: number }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-found' };

/** Calls again (gọi lại), marks absent (vắng mặt) or finishes (hoàn thành) the ticket this counter has. Repeating a request changes nothing. */
export const actOnTicket = (
  terminal: TerminalContext,
  act: TicketAct,
  counter: string,
  id: string,
  requestId: string,
): ActOutcome => {
  const { store, site } = terminal;
  const ticket = ticketById(store.db, id);
  if (ticket === null) return { kind: 'not-found' };
  if (store.entityOfRequest('floor', requestId) !== null) return { kind: 'done', ticket };
  if (!holds(ticket, counter)) {
    if (ticket.state !== 'called' || ticket.counter === null) return { kind: 'not-yours' };
    return { kind: 'taken', by: site.counter(ticket.counter)?.name.vi ?? ticket.counter };
  }
  const { recallLimit } = site.site?.floor ?? usualFloorRules;
  if (act === 'ticket.recall' && ticket.recalls >= recallLimit) return { kind: 'enough', times: recallLimit };
  store.append([{ t: act, id, uid: requestId, by: counter, d: { counter } }]);
  return { kind: 'done', ticket: ticketById(store.db, id) ?? ticket };
};
