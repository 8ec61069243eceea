import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { boardSettingsSchema, type BoardSettings } from '#common/domain/board/board-settings.ts';
import { zoneSettingsSchema, type Zone } from '#common/domain/board/zone-settings.ts';
import type { WithId } from '#common/domain/site/site-config.ts';
import {
  templateChoiceSchema,
  templateVersionSchema,
  usedTemplate,
  type TemplateVersion,
  type UsedTemplate,
} from '#common/domain/template/stored-template.ts';
import { paperKinds, type PaperKind } from '#common/domain/template/template.ts';
import { readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** Settings of one kind that this version can read; what it cannot read stays in the log and is left out here. */
export const configItemsOf = <T>(db: Database, kind: string, schema: z.ZodType<T>): readonly WithId<T>[] =>
  readStates<'config-item'>(db, 'config-item', 'kind = ? ORDER BY id', kind).flatMap((item) => {
    const parsed = schema.safeParse(item.value);
    return parsed.success ? [{ ...parsed.data, id: item.id.slice(kind.length + 1) }] : [];
  });

/** Ids of the settings of one kind, in order. */
export const configIdsOf = (db: Database, kind: string): readonly string[] =>
  // One text column.
  prepared(db, 'SELECT id FROM config_item WHERE kind = ? ORDER BY id').pluck().all(kind) as readonly string[];

/** The zones (khu vực) that are in use, by id. */
export const zones = (db: Database): readonly Zone[] =>
  configItemsOf(db, 'zone', zoneSettingsSchema).filter(({ removed }) => !removed);

/** How boards look, by terminal. */
export const boards = (db: Database): ReadonlyMap<string, BoardSettings> =>
  new Map(configItemsOf(db, 'board', boardSettingsSchema).map(({ id, ...settings }) => [id, settings]));

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
