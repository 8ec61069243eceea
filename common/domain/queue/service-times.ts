import type { Visit } from './visit-length.ts';

/** What a finished or abandoned call tells of the time at a counter. */
export type Served = {
  readonly service: string;
  readonly counter: string;
  /** UTC ms. */
  readonly calledAt: number;
  /** UTC ms, null while the visit goes on. */
  readonly endedAt: number | null;
};

/** A counter that calls the next person sooner than this after a visit had no rest in between: the gap belongs to the visit. */
const TURNAROUND_MS = 120_000;

/**
 * The visits of each service, latest first: how long each held its counter at `now` (UTC ms), from its call to the next call of the counter when
 * that followed at once, else to its end. Absent people held it, too.
 */
export const visitsOf = (calls: readonly Served[], now: number): ReadonlyMap<string, readonly Visit[]> => {
  const visits = new Map<string, Visit[]>();
  const nextCall = new Map<string, number>();
  for (const { service, counter, calledAt, endedAt } of calls.toSorted((a, b) => b.calledAt - a.calledAt)) {
    const next = nextCall.get(counter);
    nextCall.set(counter, calledAt);
    const until = endedAt ?? Math.max(now, calledAt);
    const atOnce = next !== undefined && next >= until && next - until <= TURNAROUND_MS;
    const list = visits.get(service) ?? [];
    list.push({ ms: Math.max(0, (atOnce ? next : until) - calledAt), ended: endedAt !== null });
    visits.set(service, list);
  }
  return visits;
};

/** A counter counts as open this long after its last sign of work, ms. */
const OPEN_MS = 30 * 60_000;

/** Counters that serve somebody now, or called or finished within the last half hour. */
export const openCounters = (calls: readonly Served[], now: number): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ counter, calledAt, endedAt }) =>
      endedAt === null || now - Math.max(calledAt, endedAt) <= OPEN_MS ? [counter] : [],
    ),
  );

/**
 * People of all services who stand before a newcomer of one service, as far as they take its counters' time: those of a service whose open
 * counters all serve this one count whole, those who can also be called elsewhere in part.
 */
export const sharedAhead = (
  service: string,
  waiting: ReadonlyMap<string, number>,
  counters: readonly { readonly services: readonly string[] }[],
): number => {
  let ahead = 0;
  for (const [other, count] of waiting) {
    const theirs = counters.filter(({ services }) => services.includes(other));
    const shared = theirs.filter(({ services }) => services.includes(service));
    ahead += other === service ? count : theirs.length === 0 ? 0 : (count * shared.length) / theirs.length;
  }
  return ahead;
};
