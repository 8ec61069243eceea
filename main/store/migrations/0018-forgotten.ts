import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Up to which number a copy of a site's log may lack entries, because this terminal cleared them or its copy began after them. What was cleared before
 * this column came is not known: every number up to the cursor of that moment counts as one that may be gone.
 */
export const forgotten: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`ALTER TABLE cursor ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0`.execute(db);
    await sql`UPDATE cursor SET forgotten = g`.execute(db);
  },
};
