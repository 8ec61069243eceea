import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Reports ask for the desks and the ratings of days: without an index each day of a year went through all of them. And they read a day's tickets in pages in
 * the order of their ids, which never change, so that none is missed that moves on between two pages (the key of the table is the end of every index).
 */
export const reportDays: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE INDEX ticket_day ON ticket (day)`.execute(db);
    await sql`CREATE INDEX desk_day ON desk (day)`.execute(db);
    await sql`CREATE INDEX rating_day ON rating (day)`.execute(db);
  },
};
