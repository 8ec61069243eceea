import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { boardSettingsSchema, type BoardSettings } from '#common/domain/board/board-settings.ts';
import { zoneSettingsSchema, type Zone } from '#common/domain/board/zone-settings.ts';
import { procedureSchema, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { workingCalendarSchema, type WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
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
} from '#common/domain/site/site-config.ts';
import {
  templateChoiceSchema,
  templateVersionSchema,
  usedTemplate,
  type TemplateVersion,
  type UsedTemplate,
} from '#common/domain/template/stored-template.ts';
import { paperKinds, type PaperKind } from '#common/domain/template/template.ts';
import { readStates } from './folded-tables.ts';

/** Settings of one kind that this version can read; what it cannot read stays in the log and is left out here. */
export const configItemsOf = <T>(db: Database, kind: string, schema: z.ZodType<T>): readonly WithId<T>[] =>
  readStates<'config-item'>(db, 'config-item', 'kind = ? ORDER BY id', kind).flatMap((item) => {
    const parsed = schema.safeParse(item.value);
    return parsed.success ? [{ ...parsed.data, id: item.id.slice(kind.length + 1) }] : [];
  });

/** The centre's settings, or null while this terminal has not been given any. */
export const siteSettings = (db: Database): SiteSettings | null =>
  configItemsOf(db, 'site', siteSettingsSchema)[0] ?? null;

/** The services (lĩnh vực) in the order they are shown. */
export const services = (db: Database): readonly WithId<ServiceSettings>[] =>
  [...configItemsOf(db, 'service', serviceSettingsSchema)].sort((a, b) => a.order - b.order);

/** The counters (quầy) by number. */
export const counters = (db: Database): readonly WithId<CounterSettings>[] =>
  [...configItemsOf(db, 'counter', counterSettingsSchema)].sort((a, b) => a.number - b.number);

/** The officers (cán bộ) of the site by name, those who left among them. */
export const officers = (db: Database): readonly WithId<OfficerSettings>[] =>
  [...configItemsOf(db, 'officer', officerSettingsSchema)].sort((a, b) => a.name.localeCompare(b.name, 'vi'));

/** The zones (khu vực) that are in use, by id. */
export const zones = (db: Database): readonly Zone[] =>
  configItemsOf(db, 'zone', zoneSettingsSchema).filter(({ removed }) => !removed);

/** How boards look, by terminal. */
export const boards = (db: Database): ReadonlyMap<string, BoardSettings> =>
  new Map(configItemsOf(db, 'board', boardSettingsSchema).map(({ id, ...settings }) => [id, settings]));

/** The working calendar, or null while this terminal has not been given one. */
export const workingCalendar = (db: Database): WorkingCalendar | null =>
  configItemsOf(db, 'calendar', workingCalendarSchema)[0] ?? null;

/** The catalogue of procedures (thủ tục). */
export const procedures = (db: Database): readonly Procedure[] => configItemsOf(db, 'procedure', procedureSchema);

/** Every saved version of every paper's template, oldest first. */
export const templateVersions = (db: Database): readonly WithId<TemplateVersion>[] =>
  [...configItemsOf(db, 'template-version', templateVersionSchema)].sort(
    (a, b) => a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1),
  );

/** What each paper is printed by: the site's choice, or the built-in template. */
export const usedTemplates = (db: Database): ReadonlyMap<PaperKind, UsedTemplate> => {
  const choices = configItemsOf(db, 'template', templateChoiceSchema);
  const versions = templateVersions(db);
  return new Map(
    paperKinds.map((paper) => [
      paper,
      usedTemplate(
        paper,
        choices.find(({ id }) => id === paper),
        versions,
      ),
    ]),
  );
};
