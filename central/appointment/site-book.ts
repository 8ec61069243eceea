import { workingCalendarSchema, type WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import {
  serviceSettingsSchema,
  siteSettingsSchema,
  type ServiceSettings,
  type SiteSettings,
  type WithId,
} from '#common/domain/site/site-config.ts';
import type { SiteConfigs } from '#central/log/site-configs.ts';

/** What booking needs of a site's configuration. */
export type SiteBook = {
  readonly site: SiteSettings;
  readonly services: readonly WithId<ServiceSettings>[];
  readonly calendar: WorkingCalendar;
};

const bookOf = (values: ReadonlyMap<string, unknown>): SiteBook | null => {
  const site = siteSettingsSchema.safeParse(values.get('site:main'));
  const calendar = workingCalendarSchema.safeParse(values.get('calendar:main'));
  if (!site.success || !calendar.success) return null;
  const services = [...values].flatMap(([id, value]) => {
    const read = id.startsWith('service:') ? serviceSettingsSchema.safeParse(value) : null;
    return read?.success === true ? [{ ...read.data, id: id.slice('service:'.length) }] : [];
  });
  const offered = services.filter(({ retired }) => !retired).toSorted((a, b) => a.order - b.order);
  return { site: site.data, calendar: calendar.data, services: offered };
};

/** What booking needs of sites' configurations. Null for a site that central does not know, or whose settings cannot be read. */
export const siteBooks =
  (configs: SiteConfigs): ((site: string) => Promise<SiteBook | null>) =>
  async (site) => {
    const values = await configs(site);
    return values === null ? null : bookOf(values);
  };
