import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { hubMigrations } from './migrations.ts';

/** Brings the hub's file to this version's tables, or to those of one step; a failed step changes nothing and throws. */
export const migrateHubFile = async (database: Database, upTo?: string): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...hubMigrations }) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw new Error('the hub file could not be migrated', { cause: error });
};
