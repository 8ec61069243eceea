import type { Ticket } from '#common/domain/queue/ticket.ts';
import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

export type JudgeOutcome =
  | { readonly kind: 'done'; readonly ticket: Ticket }
  | { readonly kind: 'no-such-group' }
  | { readonly kind: 'not-found' };

/**
 * An officer looked at the ground of a priority (xác nhận ưu tiên): confirms the group, gives another one, or sets it aside (null). Any counter
 * may, also before the ticket is called: people with priority are seen in the hall. Repeating a request changes nothing.
 */
export const judgePriority = (
  { store, site }: TerminalContext,
  counter: string,
  {
    ticket: id,
    group,
    requestId,
  }: { readonly ticket: string; readonly group: string | null; readonly requestId: string },
): JudgeOutcome => {
  const ticket = ticketById(store.db, id);
  if (ticket === null) return { kind: 'not-found' };
  if (store.entityOfRequest('floor', requestId) !== null) return { kind: 'done', ticket };
  const known = site.site?.priority.groups.some((one) => one.id === group) ?? false;
  if (group !== null && !known) return { kind: 'no-such-group' };
  store.append([{ t: 'ticket.priority', id, uid: requestId, by: counter, d: { counter, group } }]);
  return { kind: 'done', ticket: ticketById(store.db, id) ?? ticket };
};
