import { assertNever } from '#common/kit/assert-never.ts';
import { claimState } from '#common/domain/queue/claim-state.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { ticketById } from '#main/store/tickets.ts';
import { DEFAULT_PATIENCE_MS } from './hubs-word.ts';
import type { TerminalContext } from './terminal-context.ts';
import { until } from './until.ts';

export type ClaimOutcome =
  | { readonly kind: 'won'; readonly ticket: Ticket }
  /** Nobody answered in time: the officer works on, and is told if it turns out that another counter had it. */
  | { readonly kind: 'alone'; readonly ticket: Ticket }
  | { readonly kind: 'taken'; readonly by: string };

/** Claims a ticket for a counter and waits for the hub's word as long as the site allows; without it the counter goes alone, marked so. */
export const claimTicket = async (
  terminal: TerminalContext,
  id: string,
  counter: string,
  requestId: string,
  /** Services whose longer-waiting people this call passes over. */
  over: readonly string[] = [],
): Promise<ClaimOutcome> => {
  const { store, hub, site } = terminal;
  if (store.entityOfRequest('floor', requestId) === null) {
    const passed = over.length === 0 ? {} : { over: [...over] };
    store.append([{ t: 'ticket.call', id, uid: requestId, by: counter, d: { counter, ...passed } }]);
  }
  const patience = hub.connection() === 'alone' ? 0 : (site.site?.hubPatienceMs ?? DEFAULT_PATIENCE_MS);
  await until(store, () => (claimState(ticketById(store.db, id), counter) === 'open' ? null : true), patience);
  const ticket = ticketById(store.db, id);
  if (ticket === null) throw new Error('A claimed ticket vanished');
  const state = claimState(ticket, counter);
  switch (state) {
    case 'won':
      return { kind: 'won', ticket };
    case 'lost':
      return { kind: 'taken', by: site.counter(ticket.counter)?.name.vi ?? ticket.counter ?? '' };
    case 'open':
      if (!ticket.servedAlone.includes(counter)) {
        store.append([{ t: 'ticket.serve-alone', id, by: counter, d: { counter } }]);
      }
      return { kind: 'alone', ticket: ticketById(store.db, id) ?? ticket };
    default:
      return assertNever(state);
  }
};
