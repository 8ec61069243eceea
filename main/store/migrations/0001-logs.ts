import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The durable half: this terminal's own logs (which are also the outbox), its copy of the site's logs, and where it stands in each.
 * `g` of an own op stays NULL until the site's log brought it back. `own_state` names the epoch being written, `salvage` holds ops that a
 * hub lost and this terminal's copy had, `writer` says per log (own epochs and salvaged ones) after which op it begins here and what the
 * hub proved to have. Texts are kept byte for byte.
 */
export const logs: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE own_log (
      audience TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, uid TEXT NOT NULL, entity TEXT NOT NULL,
      h TEXT NOT NULL, g INTEGER, text TEXT NOT NULL,
      PRIMARY KEY (audience, epoch, seq)) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE UNIQUE INDEX own_log_uid ON own_log (audience, uid)`.execute(db);
    await sql`CREATE INDEX own_log_pending ON own_log (audience, entity) WHERE g IS NULL`.execute(db);
    await sql`CREATE TABLE site_log (
      audience TEXT NOT NULL, g INTEGER NOT NULL, hh TEXT NOT NULL, term TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
      h TEXT NOT NULL, hat INTEGER NOT NULL, res TEXT NOT NULL, entity TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (audience, g)) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE INDEX site_log_entity ON site_log (audience, entity, g)`.execute(db);
    await sql`CREATE TABLE own_state (audience TEXT PRIMARY KEY, epoch TEXT NOT NULL) STRICT, WITHOUT ROWID`.execute(
      db,
    );
    await sql`CREATE TABLE salvage (
      audience TEXT NOT NULL, term TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, h TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (audience, term, epoch, seq)) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE TABLE writer (
      audience TEXT NOT NULL, term TEXT NOT NULL, epoch TEXT NOT NULL, base_seq INTEGER NOT NULL, base_h TEXT NOT NULL,
      acked_seq INTEGER NOT NULL, acked_h TEXT NOT NULL, PRIMARY KEY (audience, term, epoch)) STRICT`.execute(db);
    await sql`CREATE TABLE cursor (audience TEXT PRIMARY KEY, gen TEXT NOT NULL, g INTEGER NOT NULL, hh TEXT NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`.execute(db);
  },
};
