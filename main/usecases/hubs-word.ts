import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { until } from './until.ts';

/** The hub's word on a claim about a ticket; `open`: nobody answered in time. */
export type HubsWord =
  | { readonly kind: 'won' }
  /** `by` is the counter's id, '' where nobody has the ticket. */
  | { readonly kind: 'lost'; readonly by: string }
  | { readonly kind: 'open' };

export const DEFAULT_PATIENCE_MS = 300;

/** Waits for the hub's word on the op `uid` about a ticket, as long as the site allows; not at all while the terminal is alone. */
export const hubsWord = async (terminal: TerminalContext, id: string, uid: string): Promise<HubsWord> => {
  const { store, hub, site } = terminal;
  const patience = hub.connection() === 'alone' ? 0 : (site.site?.hubPatienceMs ?? DEFAULT_PATIENCE_MS);
  const isKnown = (): true | null => (store.isSequenced('floor', id) ? true : null);
  await until(store, isKnown, patience);
  const lost = ticketById(store.db, id)?.refused.find((one) => one.uid === uid);
  if (lost !== undefined) return { kind: 'lost', by: lost.by };
  return isKnown() === null ? { kind: 'open' } : { kind: 'won' };
};
