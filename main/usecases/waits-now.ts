import { estimateWait, type WaitRange } from '#common/domain/queue/estimate-wait.ts';
import { openCounters, sharedAhead, visitsOf } from '#common/domain/queue/service-times.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { visitLength } from '#common/domain/queue/visit-length.ts';
import { waitingBefore } from '#main/store/queue-figures.ts';
import { calledTickets } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Calls of today that an estimate is made from, and visits of one service among them. */
const CALLS = 300;
const VISITS = 40;

/**
 * What people may expect who wait for a service now: for a newcomer (null) or for a ticket. For a ticket with priority it is what arrival
 * alone would give, which priority never makes longer. Null where nobody can honestly say, and where a counter is free for them at once.
 */
export const waitsNow = ({
  store,
  site,
}: TerminalContext): ((service: string, ticket: Ticket | null) => WaitRange | null) => {
  const day = store.today();
  const called = calledTickets(store.db, day, CALLS);
  const served = called.flatMap(({ service, counter, calledAt, endedAt }) =>
    service === null || counter === null || calledAt === null ? [] : [{ service, counter, calledAt, endedAt }],
  );
  const visits = visitsOf(served, store.now());
  const recentOf = (service: string) => (visits.get(service) ?? []).slice(0, VISITS);
  const isOpen = openCounters(served, store.now());
  const busy = new Set(
    called.flatMap(({ state, counter }) => (state === 'called' && counter !== null ? [counter] : [])),
  );
  const counters = site.counters.filter(({ id }) => isOpen.has(id));
  const newcomers = waitingBefore(store.db, day, null);
  return (service, ticket) => {
    const mine = counters.filter(({ services }) => services.includes(service));
    const mean = visitLength(recentOf(service))?.mean;
    if (mean === undefined) return null;
    // A visit of another service takes its counter for as long as such visits do.
    const waiting = new Map(
      [...(ticket === null ? newcomers : waitingBefore(store.db, day, ticket))].map(([other, count]) => {
        const theirs = visitLength(recentOf(other))?.mean ?? mean;
        return [other, (count * theirs) / mean];
      }),
    );
    const ahead = sharedAhead(service, waiting, counters);
    if (ahead === 0 && mine.some(({ id }) => !busy.has(id))) return null;
    const calls = called.filter((one) => one.service === service || one.over.includes(service)).slice(0, VISITS);
    const passes = calls.filter(({ over }) => over.includes(service)).length;
    return estimateWait({
      ahead,
      visits: recentOf(service),
      counters: mine.length,
      passing: ticket?.priority === null || ticket === null ? passes / Math.max(calls.length, 1) : 0,
    });
  };
};
