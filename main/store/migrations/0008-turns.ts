import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose turn it is to speak where zones hear each other, by business day. Folded. */
export const turns: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE turns (
      id TEXT PRIMARY KEY, state TEXT NOT NULL,
      day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
  },
};
