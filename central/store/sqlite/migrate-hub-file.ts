import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { hubMigrations } from './migrations.ts';

/** Brings the hub's file to this version's tables; a failed step changes nothing and throws. */
export const migrateHubFile = async (database: Database): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...hubMigrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the hub file could not be migrated', { cause: error });
};
