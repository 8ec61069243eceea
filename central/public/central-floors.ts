import { businessDay } from '#common/domain/calendar/business-day.ts';
import { floorOfTables, ticketOfToday, type FloorTables } from '#common/domain/phone/floor-of-tables.ts';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import { WAIT_CALLS } from '#common/domain/queue/waits-of.ts';
import { siteSchema } from '#common/wire/names.ts';
import type { LogReads } from '#central/log/log-host.ts';
import { minuteLimit } from './minute-limit.ts';
import { ratingOp } from './rating-op.ts';
import { followSite, type SiteFollower } from './site-follower.ts';

export type CentralFloorsParts = {
  readonly readsOf: (site: string) => LogReads;
  /** Whether the site's hub, or its terminals where central sequences them, are connected now. */
  readonly isHeard: (site: string) => boolean;
  /** Writes an op into central's own log for the site, which its hub fetches. */
  readonly tell: (site: string, op: string) => Promise<void>;
  /** UTC ms. */
  readonly now: () => number;
};

/** Sites in memory at once; the one that nobody looked at for the longest time goes first. */
const MOST_SITES = 200;
/** News are read at most once in so many ms, however many phones look. */
const CATCH_UP_MS = 1_000;
/** Sites that are not in memory, tried in a minute: each costs a look into the database. */
const LOADS = 120;

type Followed = {
  readonly follower: SiteFollower;
  readonly floor: PublicFloor;
  readAt: number;
  reading: Promise<boolean> | null;
};

const floorFrom = (follower: SiteFollower, site: string, { isHeard, tell, now }: CentralFloorsParts): PublicFloor => {
  const today = () => businessDay(now());
  const tickets = () => [...follower.tickets().values()];
  /** Given here, and perhaps not back from the site yet. */
  const given = new Set<string>();
  const tables: FloorTables = {
    site: follower.site,
    services: follower.services,
    counters: follower.counters,
    procedure: follower.procedure,
    ticket: (id) => follower.tickets().get(id) ?? null,
    waiting: () =>
      tickets()
        .filter(({ state, label }) => state === 'waiting' && label !== null)
        .sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1)),
    called: () =>
      tickets()
        .filter(({ lastCallAt }) => lastCallAt !== null)
        .sort((a, b) => (b.lastCallAt ?? 0) - (a.lastCallAt ?? 0))
        .slice(0, WAIT_CALLS),
    rated: ({ id }) => given.has(id) || follower.isRated(id),
    today,
    now,
    fresh: () => (isHeard(site) ? { at: now(), live: true } : { at: follower.newestAt(), live: false }),
  };
  // Not spread: a getter must stay one.
  return Object.assign(floorOfTables(tables), {
    rate: (async (id, score, reason) => {
      const ticket = ticketOfToday(tables, id);
      if (ticket?.state !== 'done' || ticket.counter === null) return 'not-over';
      if (tables.rated(ticket)) return 'already';
      given.add(id);
      try {
        await tell(site, ratingOp({ ticket, counter: ticket.counter, score, reason, now: now() }));
      } catch (error) {
        given.delete(id);
        throw error;
      }
      return 'thanks';
    }) satisfies PublicFloor['rate'],
  });
};

/**
 * The floors of all sites that have logs at central, folded from them when somebody looks and kept in memory. A rating goes into central's own log for
 * the site, and from there into the site's; a second one of the same visit has the same uid and is set aside there.
 */
export const centralFloors = (parts: CentralFloorsParts): ((site: string) => Promise<PublicFloor | null>) => {
  const sites = new Map<string, Followed>();
  const mayLoad = minuteLimit(LOADS);

  const catchUp = (one: Followed): Promise<boolean> => {
    const now = parts.now();
    if (one.reading !== null) return one.reading;
    if (now >= one.readAt && now - one.readAt < CATCH_UP_MS) return Promise.resolve(true);
    one.reading = one.follower.catchUp(now).finally(() => {
      one.reading = null;
      one.readAt = parts.now();
    });
    return one.reading;
  };

  return async (site) => {
    if (!siteSchema.safeParse(site).success) return null;
    let one = sites.get(site);
    if (one === undefined) {
      if (!mayLoad('', parts.now())) return null;
      const follower = followSite(site, parts.readsOf(site));
      one = { follower, floor: floorFrom(follower, site, parts), readAt: Number.NEGATIVE_INFINITY, reading: null };
    }
    // Put last: who was looked at longest ago stands first.
    sites.delete(site);
    sites.set(site, one);
    if (!(await catchUp(one))) {
      sites.delete(site);
      return null;
    }
    const [oldest] = sites.keys();
    if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest);
    return one.floor;
  };
};
