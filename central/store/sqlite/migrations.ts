import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The hub's log, by audience. `uid` is null for what could not be read; the first entry of a uid is the one that took effect. */
const firstLog: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE hub (
      one INTEGER PRIMARY KEY CHECK (one = 1), site TEXT NOT NULL, gen TEXT NOT NULL, created INTEGER NOT NULL
    ) STRICT`.execute(db);
    await sql`CREATE TABLE entry (
      audience TEXT NOT NULL, g INTEGER NOT NULL, hh TEXT NOT NULL, term TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
      h TEXT NOT NULL, hat INTEGER NOT NULL, res TEXT NOT NULL, op TEXT NOT NULL, uid TEXT, PRIMARY KEY (audience, g)
    ) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE UNIQUE INDEX entry_writer ON entry (audience, term, epoch, seq)`.execute(db);
    await sql`CREATE INDEX entry_uid ON entry (audience, uid) WHERE uid IS NOT NULL`.execute(db);
    await sql`CREATE TABLE state (
      audience TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (audience, key)
    ) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE TABLE upstream (
      audience TEXT PRIMARY KEY, gen TEXT NOT NULL, g INTEGER NOT NULL, hh TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE TABLE terminal (
      term TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, version TEXT NOT NULL, last_seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
  },
};

/** Finds ops that wait for a newer program without reading the log. */
const waiting: Migration = {
  up: async (db) => {
    await sql`CREATE INDEX entry_waiting ON entry (audience, g)
      WHERE res IN ('{"bad":"unknown-type"}', '{"bad":"newer-version"}')`.execute(db);
  },
};

/** Steps of the hub's file, by name; a step that was ever released is never changed. */
export const hubMigrations: Readonly<Record<string, Migration>> = {
  '0001-first-log': firstLog,
  '0002-waiting': waiting,
};
