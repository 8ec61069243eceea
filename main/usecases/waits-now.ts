import type { WaitRange } from '#common/domain/queue/estimate-wait.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { WAIT_CALLS, waitsOf } from '#common/domain/queue/waits-of.ts';
import { waitingBefore } from '#main/store/queue-figures.ts';
import { calledTickets } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

/** What people may expect who wait now, by what this terminal knows of the day: see `waitsOf`. */
export const waitsNow = ({
  store,
  site,
}: TerminalContext): ((service: string, ticket: Ticket | null) => WaitRange | null) => {
  const day = store.today();
  return waitsOf({
    called: calledTickets(store.db, day, WAIT_CALLS),
    counters: site.counters,
    waitingBefore: (ticket) => waitingBefore(store.db, day, ticket),
    now: store.now(),
  });
};
