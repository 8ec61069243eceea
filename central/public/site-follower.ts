import { businessDay, businessDayStart } from '#common/domain/calendar/business-day.ts';
import { procedureNow } from '#common/domain/catalogue/changes.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { foldOp } from '#common/domain/log/fold.ts';
import { readRow } from '#common/domain/log/fold-rows.ts';
import { entityKindOf } from '#common/domain/log/op-catalogue.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import {
  counterSettingsSchema,
  serviceSettingsSchema,
  siteSettingsSchema,
  type CounterSettings,
  type ServiceSettings,
  type SiteSettings,
  type WithId,
} from '#common/domain/site/site-config.ts';
import { ratingUid } from '#common/domain/survey/rating-uid.ts';
import type { Entry } from '#common/wire/entry.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import { configValues } from '#central/log/config-values.ts';
import type { LogReads } from '#central/log/log-host.ts';
import { sha256 } from '#central/log/sha256.ts';

/** Where the follower stands in a log. */
type Cursor = { readonly gen: string; readonly g: number };

/** Entries carry the hub's clock of that moment; one that was set back a little must not hide the first numbers of the day, ms. */
const MARGIN_MS = 3_600_000;

/** The follower of one site's logs: what the public pages need of them, in memory, for the present business day. */
export type SiteFollower = {
  /** Reads what is new. False when this service has no such site. */
  readonly catchUp: (now: number) => Promise<boolean>;
  readonly site: () => SiteSettings | null;
  readonly services: () => readonly WithId<ServiceSettings>[];
  readonly counters: () => readonly WithId<CounterSettings>[];
  readonly procedure: (code: string) => Procedure | null;
  readonly tickets: () => ReadonlyMap<string, Ticket>;
  readonly isRated: (ticketId: string) => boolean;
  /** When the hub wrote the newest entry that is known here, UTC ms; 0: never. */
  readonly newestAt: () => number;
};

/** What the public pages ask for; with officers, for a version of the settings is used as a whole or not at all. */
const wanted = /^(?:site|calendar|service|counter|officer|procedure|catalogue-change|catalogue-part):/u;

/** Follows a site's `floor` and `config` logs by reading on from where it stands; another generation is read from its beginning. */
export const followSite = (site: string, reads: LogReads): SiteFollower => {
  const tickets = new Map<string, Ticket>();
  const rated = new Set<string>();
  const settings = { current: configValues((id) => wanted.test(id)) };
  const cursors = new Map<Audience, Cursor>();
  let day = '';
  let newestAt = 0;
  let moment = 0;
  let known: { readonly of: ReadonlyMap<string, unknown>; readonly read: ReturnType<typeof parsed> } | null = null;

  const listOf = <T>(
    values: ReadonlyMap<string, unknown>,
    kind: 'service' | 'counter',
    parse: (value: unknown) => T | null,
  ): readonly WithId<T>[] =>
    [...values].flatMap(([id, value]) => {
      const one = id.startsWith(`${kind}:`) ? parse(value) : null;
      return one === null ? [] : [{ ...one, id: id.slice(kind.length + 1) }];
    });
  const parsed = (values: ReadonlyMap<string, unknown>) => ({
    site: siteSettingsSchema.safeParse(values.get('site:main')).data ?? null,
    services: listOf(values, 'service', (value) => serviceSettingsSchema.safeParse(value).data ?? null).toSorted(
      (a, b) => a.order - b.order,
    ),
    counters: listOf(values, 'counter', (value) => counterSettingsSchema.safeParse(value).data ?? null).toSorted(
      (a, b) => a.number - b.number,
    ),
  });
  const config = () => {
    const values = settings.current.at(moment);
    if (known?.of !== values) known = { of: values, read: parsed(values) };
    return known.read;
  };

  const takeConfig = (entry: Entry): void =>
    settings.current.take(readRow({ term: entry.term, res: entry.res, text: entry.op }, 'config'));
  const takeFloor = (entry: Entry): void => {
    const applied = readRow({ term: entry.term, res: entry.res, text: entry.op }, 'floor');
    newestAt = Math.max(newestAt, entry.hat);
    if (applied === null || applied.op.day !== day) return;
    const { op } = applied;
    if (op.t === 'visit.rated') rated.add(op.uid);
    if (entityKindOf(op.t) !== 'ticket') return;
    const after = foldOp(tickets.get(op.id) ?? null, applied);
    // The fold of a ticket's op is a ticket.
    if (after !== null) tickets.set(op.id, after as Ticket);
  };

  /** The entry before the first one of the business day: found by halving, a year's log is not read. */
  const dayStart = async (gen: string, head: number): Promise<number> => {
    const start = businessDayStart(day) - MARGIN_MS;
    let [low, high] = [0, head];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [entry] = await reads.entriesAfter({ site, audience: 'floor' }, gen, middle, 1, 1);
      if (entry === undefined || entry.hat >= start) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const read = async (audience: 'floor' | 'config', take: (entry: Entry) => void): Promise<boolean> => {
    const log = { site, audience };
    const here = await reads.headOf(log);
    if (here === null) return false;
    let cursor = cursors.get(audience);
    if (cursor?.gen !== here.gen) {
      if (audience === 'floor') {
        tickets.clear();
        rated.clear();
      } else {
        settings.current = configValues((id) => wanted.test(id));
      }
      cursor = { gen: here.gen, g: audience === 'floor' ? await dayStart(here.gen, here.head.seq) : 0 };
      cursors.set(audience, cursor);
    }
    while (cursor.g < here.head.seq) {
      const entries: readonly Entry[] = await reads.entriesAfter(log, here.gen, cursor.g, BATCH_OPS, BATCH_BYTES);
      const last = entries.at(-1);
      if (last === undefined) break;
      for (const entry of entries) take(entry);
      cursor = { gen: here.gen, g: last.g };
      // Noted after each batch: what was folded is not folded again when the next one cannot be read.
      cursors.set(audience, cursor);
    }
    return true;
  };

  return {
    catchUp: async (now) => {
      moment = now;
      const today = businessDay(now);
      if (today !== day) {
        day = today;
        tickets.clear();
        rated.clear();
        cursors.delete('floor');
      }
      const [hasConfig, hasFloor] = [await read('config', takeConfig), await read('floor', takeFloor)];
      return hasConfig || hasFloor;
    },
    site: () => config().site,
    services: () => config().services,
    counters: () => config().counters,
    procedure: (code) => procedureNow(settings.current.at(moment), code),
    tickets: () => tickets,
    isRated: (ticketId) => rated.has(ratingUid(ticketId, sha256)),
    newestAt: () => newestAt,
  };
};
