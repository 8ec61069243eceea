import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { prepared } from './prepared.ts';

const KEY = 'settings-in-use';

/** Which version of the settings this terminal uses, and since when (UTC ms by the hub's clock). */
const inUseSchema = z.object({ uid: z.string().nullable(), since: z.number() });
export type SettingsSince = z.infer<typeof inUseSchema>;

/** What this terminal noted last, or null on a new one. */
export const settingsSince = (db: Database): SettingsSince | null => {
  const value = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(KEY);
  return typeof value === 'string' ? (inUseSchema.safeParse(JSON.parse(value)).data ?? null) : null;
};

/** Notes that another version is used from now on. */
export const noteSettingsSince = (db: Database, inUse: SettingsSince): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(KEY, JSON.stringify(inUse));
};
