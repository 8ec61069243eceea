import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How a counter stands on a day: paused, who sits there, what was handed over. Folded. */
export const desks: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE desk (
      id TEXT PRIMARY KEY, state TEXT NOT NULL,
      day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL,
      counter TEXT GENERATED ALWAYS AS (state ->> 'counter') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
  },
};
