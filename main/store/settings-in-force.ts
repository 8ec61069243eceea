import type { Database } from 'better-sqlite3';
import { settingsInForce, versionedKinds, type InForceSettings, type SetValue } from '#common/domain/site/in-force.ts';
import { VERSIONS, versionsIn, type SettingsVersion } from '#common/domain/site/settings-version.ts';
import { readState, readStates } from './folded-tables.ts';

/** The deployed versions of the centre's settings, in the order of the log. */
export const settingsVersions = (db: Database): readonly SettingsVersion[] =>
  versionsIn(readState(db, 'config-item', VERSIONS));

/** What was set directly, before and beside all versions. */
export const directSettings = (db: Database): readonly SetValue[] =>
  readStates(
    db,
    'config-item',
    `kind IN (${versionedKinds.map(() => '?').join(', ')}) ORDER BY id`,
    ...versionedKinds,
  ).map(({ id, kind, value, uid, setAt, setBy }) => ({ id, kind, value, uid, setAt, setBy, version: null }));

/** The settings that count at a moment, UTC ms by the hub's clock. */
export const readInForce = (db: Database, now: number): InForceSettings =>
  settingsInForce(directSettings(db), settingsVersions(db), now);
