import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What citizens said of a counter on a day, folded. */
export const ratings: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE rating (
      id TEXT PRIMARY KEY, state TEXT NOT NULL,
      day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
  },
};
