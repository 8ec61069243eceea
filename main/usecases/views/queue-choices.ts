import { usualFloorRules } from '#common/domain/site/floor-rules.ts';
import type { QueueChoices } from '#common/ipc/queue-calls.ts';
import { awayTickets, finishedTickets, waitingCounts, waitingTickets } from '#main/store/tickets.ts';
import { isLate } from '../move-ticket.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { queueTicket } from './ticket-view.ts';

/** Nobody chooses from a longer list; typing a number narrows it. */
const LISTED = 400;

/** Where a ticket of this counter may go, and which tickets of its services may come back, latest first. */
export const queueChoices = ({ store, site }: TerminalContext, counter: string): QueueChoices => {
  const day = store.today();
  const mine = site.counter(counter)?.services ?? [];
  const counts = waitingCounts(store.db, day);
  const { returnMinutes } = site.site?.floor ?? usualFloorRules;
  return {
    services: site.services
      .filter(({ id }) => site.counters.some(({ services }) => services.includes(id)))
      .map(({ id, letter, name }) => ({ id, letter, name, here: mine.includes(id), waiting: counts.get(id) ?? 0 })),
    counters: site.counters
      .filter(({ id }) => id !== counter)
      .map(({ id, name, services }) => ({ id, name: name.vi, services })),
    waiting: waitingTickets(store.db, day, mine, counter, LISTED).map((ticket) => queueTicket(ticket, site)),
    away: [...awayTickets(store.db, day, mine, counter), ...finishedTickets(store.db, day, mine, counter, LISTED)].map(
      (ticket) => ({
        ticket: queueTicket(ticket, site),
        reason: ticket.parkedFor,
        since: ticket.endedAt ?? ticket.arrivedAt,
        finished: ticket.state === 'done',
        late: isLate(ticket, returnMinutes, store.now()),
      }),
    ),
  };
};
