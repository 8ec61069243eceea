import { floorOfTables, ticketOfToday, type FloorTables } from '#common/domain/phone/floor-of-tables.ts';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import { WAIT_CALLS } from '#common/domain/queue/waits-of.ts';
import { calledTickets, ticketById, waitingOfDay } from '#main/store/tickets.ts';
import { isRated, rateVisit } from './rate-visit.ts';
import type { TerminalContext } from './terminal-context.ts';

/** The floor as public pages see it, from the tables of the terminal that hosts the hub; ratings go into that terminal's own log. */
export const phoneFloor = (terminal: TerminalContext): PublicFloor => {
  const { store, site } = terminal;
  const tables: FloorTables = {
    site: () => site.site,
    services: () => site.services,
    counters: () => site.counters,
    procedure: (code) => site.offered(code),
    ticket: (id) => ticketById(store.db, id),
    waiting: () => waitingOfDay(store.db, store.today()),
    called: () => calledTickets(store.db, store.today(), WAIT_CALLS),
    // The citizen's screen may have asked at any counter that the visit had.
    rated: ({ id, day, counter, earlierServices }) =>
      [counter ?? '', ...earlierServices.map((one) => one.counter)].some((one) =>
        isRated(terminal, { ticket: id }, one, day),
      ),
    today: () => store.today(),
    now: () => store.now(),
    fresh: () => ({ at: store.now(), live: true }),
  };
  // Not spread: a getter must stay one.
  return Object.assign(floorOfTables(tables), {
    rate: ((id, score, reason) => {
      const ticket = ticketOfToday(tables, id);
      if (ticket?.state !== 'done' || ticket.counter === null) return 'not-over';
      if (tables.rated(ticket)) return 'already';
      rateVisit(terminal, { counter: ticket.counter, score, reason }, { ticket: id });
      return 'thanks';
    }) satisfies PublicFloor['rate'],
  });
};
