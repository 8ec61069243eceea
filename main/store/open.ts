import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/migrations.ts';
import { namedStoreError, StoreFailure } from './store-failure.ts';

export type { Database } from 'better-sqlite3';

/** Read back on every open: a re-opened WAL database silently comes up with NORMAL, and a committed ticket could vanish (sync.md A3). */
const FULL = 2;

/**
 * Opens a terminal's database: WAL, `synchronous=FULL` set and read back, one writer (exclusive lock, so a second program on the
 * same profile is refused by name), migrated to this version. Throws StoreFailure.
 */
export const openDatabase = async (file: string, nativeBinding?: string): Promise<Database> => {
  let db: Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    db = new Sqlite(file, nativeBinding === undefined ? {} : { nativeBinding });
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    // Taken by a new file only: what is forgotten later can be given back to the disk in small pieces.
    db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    if (db.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous=FULL was not taken');
    db.pragma('foreign_keys = ON');
    // KiB: a catch-up goes through the logs, the tables and their indexes at once; the default of 2 MB reads pages again and again.
    db.pragma('cache_size = -16384');
    await migrateDatabase(db);
    return db;
  } catch (error) {
    db?.close();
    throw namedStoreError(error);
  }
};

/** Brings a database to this version's tables, or to those of one migration. Throws StoreFailure for one of a newer program. */
export const migrateDatabase = async (db: Database, upTo?: string): Promise<void> => {
  // Kysely closes what it is given when destroyed; it never is: the handle is ours.
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error === undefined) return;
  const missing = error instanceof Error && /previously executed migration .* is missing/u.test(error.message);
  if (missing) throw new StoreFailure('database-newer', error);
  throw error instanceof Error ? error : new Error('A migration failed', { cause: error });
};
