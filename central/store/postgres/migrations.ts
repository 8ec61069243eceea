import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

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

/** Steps of central's database, by name; a step that was ever released is never changed. */
export const centralMigrations: Readonly<Record<string, Migration>> = { '0001-replicas': replicas };
