import type { Procedure } from '../catalogue/procedure.ts';
import type { QueuePolicy } from '../queue/queue-policy.ts';
import type { Ticket } from '../queue/ticket.ts';
import { usualFloorRules } from '../site/floor-rules.ts';
import type { CounterSettings, ServiceSettings, SiteSettings, WithId } from '../site/site-config.ts';
import { phoneLines } from './phone-lines.ts';
import { procedurePlace } from './procedure-place.ts';
import type { Freshness, PublicFloor } from './public-floor.ts';
import { ticketStanding } from './ticket-on-phone.ts';

/** What a keeper of a site's folded logs says of the business day. */
export type FloorTables = {
  readonly site: () => SiteSettings | null;
  readonly services: () => readonly WithId<ServiceSettings>[];
  readonly counters: () => readonly WithId<CounterSettings>[];
  readonly procedure: (code: string) => Procedure | null;
  /** A ticket of any day, or null. */
  readonly ticket: (id: string) => Ticket | null;
  /** Today's waiting tickets with a number, in order of arrival. */
  readonly waiting: () => readonly Ticket[];
  /** Today's called and finished tickets, latest call first. */
  readonly called: () => readonly Ticket[];
  readonly rated: (ticket: Ticket) => boolean;
  /** Business day, and now by the site's clock in UTC ms. */
  readonly today: () => string;
  readonly now: () => number;
  readonly fresh: () => Freshness;
};

/** A hall full of phones asks for the lines many times in a second; they are ordered once in so many ms. */
const LINES_MS = 1_000;

const byArrival: QueuePolicy = { mode: 'arrival' };

/** The ticket of this id if it is of today and has its number. */
export const ticketOfToday = ({ ticket: find, today }: FloorTables, id: string): Ticket | null => {
  const ticket = find(id);
  return ticket?.issued === true && ticket.day === today() && ticket.label !== null ? ticket : null;
};

/** The floor as public pages see it, from anybody's folded tables. It only reads: see `PublicFloor.rate`. */
export const floorOfTables = (tables: FloorTables): Omit<PublicFloor, 'rate'> => {
  let lines: { readonly at: number; readonly of: ReturnType<typeof phoneLines> } | null = null;
  const linesNow = (): ReturnType<typeof phoneLines> => {
    const now = tables.now();
    if (lines !== null && now >= lines.at && now - lines.at < LINES_MS) return lines.of;
    const policies = new Map(tables.services().map(({ id, policy }) => [id, policy]));
    const usual = tables.site()?.priority.policy ?? byArrival;
    const of = phoneLines({
      waiting: tables.waiting(),
      called: tables.called(),
      counters: tables.counters(),
      policyOf: (service) => policies.get(service) ?? usual,
      now,
    });
    lines = { at: now, of };
    return of;
  };
  const nameIn = <T extends { readonly name: { readonly vi: string; readonly en: string } }>(
    list: readonly WithId<T>[],
    id: string,
  ) => list.find((one) => one.id === id)?.name ?? { vi: id, en: id };

  return {
    get centre() {
      const { name = { vi: '', en: '' }, address = '', hotline = '' } = tables.site() ?? {};
      return { name, address, hotline };
    },
    get fresh() {
      return tables.fresh();
    },
    ticket: (id) => {
      const ticket = ticketOfToday(tables, id);
      if (ticket === null) return null;
      const standing = ticketStanding({
        ticket,
        line: () => linesNow()(ticket),
        counterName: (counter) => nameIn(tables.counters(), counter),
        rated: () => tables.rated(ticket),
        rules: tables.site()?.floor ?? usualFloorRules,
        now: tables.now(),
      });
      const service = nameIn(tables.services(), ticket.service ?? '');
      return { label: ticket.label ?? '', language: ticket.lang, service, standing };
    },
    procedure: (code) => {
      const procedure = tables.procedure(code);
      return procedure === null
        ? null
        : { procedure, where: procedurePlace(procedure, tables.services(), tables.counters()) };
    },
  };
};
