import { workingCalendarSchema, type WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import { readRow } from '#common/domain/log/fold-rows.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import {
  serviceSettingsSchema,
  siteSettingsSchema,
  type ServiceSettings,
  type SiteSettings,
  type WithId,
} from '#common/domain/site/site-config.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import type { LogReads } from '#central/log/log-host.ts';

/** What booking needs of a site's configuration. */
export type SiteBook = {
  readonly site: SiteSettings;
  readonly services: readonly WithId<ServiceSettings>[];
  readonly calendar: WorkingCalendar;
};

type Copy = { gen: string; g: number; readonly values: Map<string, unknown> };

const wanted = /^(?:site:main|calendar:main|service:.+)$/u;

const bookOf = ({ values }: Copy): SiteBook | null => {
  const site = siteSettingsSchema.safeParse(values.get('site:main'));
  const calendar = workingCalendarSchema.safeParse(values.get('calendar:main'));
  if (!site.success || !calendar.success) return null;
  const services = [...values].flatMap(([id, value]) => {
    const read = id.startsWith('service:') ? serviceSettingsSchema.safeParse(value) : null;
    return read?.success === true ? [{ ...read.data, id: id.slice('service:'.length) }] : [];
  });
  return { site: site.data, calendar: calendar.data, services: services.toSorted((a, b) => a.order - b.order) };
};

/**
 * The configuration of sites as their logs at central say it, read on from where it was read last. Null for a site that central does not
 * know, or whose settings cannot be read.
 */
export const siteBooks = (readsOf: (site: string) => LogReads): ((site: string) => Promise<SiteBook | null>) => {
  const copies = new Map<string, Copy>();
  return async (site) => {
    const reads = readsOf(site);
    const log = { site, audience: 'config' } as const;
    const here = await reads.headOf(log);
    if (here === null) return null;
    const known = copies.get(site);
    const copy: Copy = known?.gen === here.gen ? known : { gen: here.gen, g: 0, values: new Map() };
    copies.set(site, copy);
    while (copy.g < here.head.seq) {
      const entries = await reads.entriesAfter(log, copy.gen, copy.g, BATCH_OPS, BATCH_BYTES);
      const last = entries.at(-1);
      if (last === undefined) break;
      for (const { term, res, op } of entries) {
        const row = readRow({ term, res, text: op }, 'config');
        if (row?.op.t === 'config.set' && !isVoid(row.verdict) && wanted.test(row.op.id)) {
          copy.values.set(row.op.id, row.op.d.value);
        }
      }
      copy.g = Math.max(copy.g, last.g);
    }
    return bookOf(copy);
  };
};
