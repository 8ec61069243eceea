import { estimateWait, type WaitRange } from './estimate-wait.ts';
import { openCounters, sharedAhead, visitsOf } from './service-times.ts';
import type { Ticket } from './ticket.ts';
import { visitLength } from './visit-length.ts';

/** Visits of one service that an estimate is made from. */
const VISITS = 40;

/** Calls of today that an estimate is made from. */
export const WAIT_CALLS = 300;

export type WaitsParts = {
  /** Today's called and finished tickets, latest call first. */
  readonly called: readonly Ticket[];
  readonly counters: readonly { readonly id: string; readonly services: readonly string[] }[];
  /** How many wait, per service, before a ticket; null: before a newcomer. */
  readonly waitingBefore: (ticket: Ticket | null) => ReadonlyMap<string, number>;
  /** UTC ms by the hub's clock. */
  readonly now: number;
};

/**
 * What people may expect who wait for a service now: for a newcomer (null) or for a ticket. For a ticket with priority it is what arrival
 * alone would give, which priority never makes longer. Null where nobody can honestly say, and where a counter is free for them at once.
 */
export const waitsOf = ({
  called,
  counters: all,
  waitingBefore,
  now,
}: WaitsParts): ((service: string, ticket: Ticket | null) => WaitRange | null) => {
  const served = called.flatMap(({ service, counter, calledAt, endedAt }) =>
    service === null || counter === null || calledAt === null ? [] : [{ service, counter, calledAt, endedAt }],
  );
  const visits = visitsOf(served, now);
  const recentOf = (service: string) => (visits.get(service) ?? []).slice(0, VISITS);
  const isOpen = openCounters(served, now);
  const busy = new Set(
    called.flatMap(({ state, counter }) => (state === 'called' && counter !== null ? [counter] : [])),
  );
  const counters = all.filter(({ id }) => isOpen.has(id));
  const newcomers = waitingBefore(null);
  return (service, ticket) => {
    const mine = counters.filter(({ services }) => services.includes(service));
    const mean = visitLength(recentOf(service))?.mean;
    if (mean === undefined) return null;
    // A visit of another service takes its counter for as long as such visits do.
    const waiting = new Map(
      [...(ticket === null ? newcomers : waitingBefore(ticket))].map(([other, count]) => {
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
