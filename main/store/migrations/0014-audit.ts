import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The copy of a site's log by when things happened, for the journal (nhật ký): `at + off` of the op, and the hub's time where a text is no op. Within
 * what a calendar can say, so that no foreign text puts a number there that JavaScript cannot hold.
 */
export const audit: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE INDEX site_log_happened ON site_log (audience, min(max(CAST(coalesce(
      CASE WHEN json_valid(text) THEN (text ->> 'at') + (text ->> 'off') END, hat) AS INTEGER), 0), 8640000000000000))`.execute(
      db,
    );
  },
};
