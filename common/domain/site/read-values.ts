import type { z } from 'zod';
import { workingCalendarSchema, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Values } from './in-force.ts';
import {
  counterSettingsSchema,
  officerSettingsSchema,
  serviceSettingsSchema,
  siteSettingsSchema,
  type CounterSettings,
  type OfficerSettings,
  type ServiceSettings,
  type SiteSettings,
  type WithId,
} from './site-config.ts';

/** Settings of one kind that this version can read; what it cannot read is left out here. */
const ofKind = <T>(values: Values, kind: string, schema: z.ZodType<T>): readonly WithId<T>[] =>
  [...values.values()].flatMap((item) => {
    const parsed = item.kind === kind ? schema.safeParse(item.value) : null;
    return parsed?.success === true ? [{ ...parsed.data, id: item.id.slice(kind.length + 1) }] : [];
  });

/** The centre's settings, or null while this terminal has not been given any. */
export const siteSettings = (values: Values): SiteSettings | null =>
  ofKind(values, 'site', siteSettingsSchema)[0] ?? null;

/** The services (lĩnh vực) in the order they are shown, those out of use among them. */
export const services = (values: Values): readonly WithId<ServiceSettings>[] =>
  ofKind(values, 'service', serviceSettingsSchema).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The counters (quầy) by number, those out of use among them. */
export const counters = (values: Values): readonly WithId<CounterSettings>[] =>
  ofKind(values, 'counter', counterSettingsSchema).toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

/** The officers (cán bộ) of the site by name, those who left among them. */
export const officers = (values: Values): readonly WithId<OfficerSettings>[] =>
  ofKind(values, 'officer', officerSettingsSchema).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));

/** The working calendar, or null while this terminal has not been given one. */
export const workingCalendar = (values: Values): WorkingCalendar | null =>
  ofKind(values, 'calendar', workingCalendarSchema)[0] ?? null;
