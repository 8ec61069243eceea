import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What central knows of dossiers. `dossier_position`: up to where a site's dossier log was followed; locked by whoever goes on, and moved in the
 * transaction that writes what follows from it. `central_dossier`: folded dossiers (JSON), each with the generation it was folded from.
 * `dossier_route`: accepted at one site, decided at another. `portal_dossier`: filed online, by the portal's number. The outboxes hold what the
 * portal and the citizens' stores are told; a row is done when it was handed over.
 */
export const dossiers: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE dossier_position (site text PRIMARY KEY, gen text NOT NULL, g bigint NOT NULL)`.execute(db);
    await sql`CREATE TABLE central_dossier (
      site text NOT NULL, id text NOT NULL, gen text NOT NULL, state text NOT NULL, PRIMARY KEY (site, id)
    )`.execute(db);
    await sql`CREATE TABLE dossier_route (id text PRIMARY KEY, from_site text NOT NULL, to_site text NOT NULL)`.execute(
      db,
    );
    await sql`CREATE TABLE portal_dossier (
      number text PRIMARY KEY, site text NOT NULL, id text NOT NULL UNIQUE, digest text NOT NULL, filed_at bigint NOT NULL
    )`.execute(db);
    await sql`CREATE TABLE portal_outbox (
      ord bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number text NOT NULL, uid text NOT NULL, notice text NOT NULL,
      noted_at bigint NOT NULL, handed_at bigint, UNIQUE (number, uid)
    )`.execute(db);
    await sql`CREATE TABLE citizen_store_outbox (
      key text PRIMARY KEY, item text NOT NULL, tries integer NOT NULL DEFAULT 0, due_at bigint NOT NULL, answer text
    )`.execute(db);
    await sql`CREATE INDEX citizen_store_due ON citizen_store_outbox (due_at) WHERE answer IS NULL`.execute(db);
  },
};
