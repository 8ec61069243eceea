import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { bookings } from './booking-tables.ts';
import { centralLogs } from './central-log-tables.ts';
import { dossiers } from './dossier-tables.ts';

/** Replicas of the sites' logs, by generation. */
const replicas: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE replica_log (
      ord bigint GENERATED ALWAYS AS IDENTITY, site text NOT NULL, audience text NOT NULL, gen text NOT NULL,
      g bigint NOT NULL, hh text NOT NULL, PRIMARY KEY (site, audience, gen)
    )`.execute(db);
    await sql`CREATE TABLE replica_entry (
      site text NOT NULL, audience text NOT NULL, gen text NOT NULL, g bigint NOT NULL, hh text NOT NULL,
      term text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, h text NOT NULL, hat bigint NOT NULL,
      res bytea NOT NULL, op bytea NOT NULL, PRIMARY KEY (site, audience, gen, g)
    )`.execute(db);
  },
};

/**
 * Logs that central sequences itself, for sites without a hub. `uid` and the states' keys are in the form of a JSON string without its quotes:
 * PostgreSQL's text cannot hold every text (U+0000). The first entry of a uid is the one that took effect.
 */
const sequencer: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE sequenced_log (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, site text NOT NULL, audience text NOT NULL, gen text NOT NULL,
      g bigint NOT NULL, hh text NOT NULL, UNIQUE (site, audience)
    ) WITH (fillfactor = 50)`.execute(db);
    await sql`CREATE TABLE sequenced_entry (
      log integer NOT NULL, g bigint NOT NULL, hh text NOT NULL, term text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL,
      h text NOT NULL, hat bigint NOT NULL, res bytea NOT NULL, op bytea NOT NULL, uid text, PRIMARY KEY (log, g)
    )`.execute(db);
    await sql`CREATE UNIQUE INDEX sequenced_entry_writer ON sequenced_entry (log, term, epoch, seq)`.execute(db);
    await sql`CREATE INDEX sequenced_entry_uid ON sequenced_entry (log, uid, g) WHERE uid IS NOT NULL`.execute(db);
    await sql`CREATE TABLE sequenced_state (
      log integer NOT NULL, key text NOT NULL, value text NOT NULL, PRIMARY KEY (log, key)
    )`.execute(db);
    await sql`CREATE TABLE sequenced_terminal (
      site text NOT NULL, term text NOT NULL, name text NOT NULL, roles text[] NOT NULL, version text NOT NULL,
      last_seen bigint NOT NULL, PRIMARY KEY (site, term)
    )`.execute(db);
  },
};

/** Finds ops that wait for a newer program without reading the log. */
const waiting: Migration = {
  up: async (db) => {
    await sql`CREATE INDEX sequenced_entry_waiting ON sequenced_entry (log, g)
      WHERE res IN ('{"bad":"unknown-type"}'::bytea, '{"bad":"newer-version"}'::bytea)`.execute(db);
  },
};

/** Steps of central's database, by name; a step that was ever released is never changed. */
export const centralMigrations: Readonly<Record<string, Migration>> = {
  '0001-replicas': replicas,
  '0002-sequencer': sequencer,
  '0003-waiting': waiting,
  '0005-bookings': bookings,
  '0006-central-logs': centralLogs,
  '0007-dossiers': dossiers,
};
