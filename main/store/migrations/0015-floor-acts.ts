import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Orders to terminals with their answers, and who looks after what is wrong. Folded. */
export const floorActs: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const table of ['terminal_order', 'alarm']) {
      await sql`CREATE TABLE ${sql.table(table)} (
        id TEXT PRIMARY KEY, state TEXT NOT NULL,
        day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
    }
  },
};
