import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The logs in which central tells a site something, one per audience: until now the floor's lay with the bookings. `uid` is null for the
 * ops that were written before.
 */
export const centralLogs: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE central_log (
      site text NOT NULL, audience text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, h text NOT NULL, PRIMARY KEY (site, audience)
    )`.execute(db);
    await sql`CREATE TABLE central_op (
      site text NOT NULL, audience text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, h text NOT NULL, uid text, op text NOT NULL,
      PRIMARY KEY (site, audience, epoch, seq)
    )`.execute(db);
    await sql`CREATE UNIQUE INDEX central_op_uid ON central_op (site, audience, uid) WHERE uid IS NOT NULL`.execute(db);
    await sql`INSERT INTO central_log SELECT site, 'floor', epoch, seq, h FROM booking_site`.execute(db);
    await sql`INSERT INTO central_op SELECT site, 'floor', epoch, seq, h, NULL, op FROM booking_op`.execute(db);
    await sql`DROP TABLE booking_op`.execute(db);
    await sql`ALTER TABLE booking_site DROP COLUMN epoch, DROP COLUMN seq, DROP COLUMN h`.execute(db);
    await sql`CREATE TABLE hub_key (site text PRIMARY KEY, term text NOT NULL, public_key text NOT NULL, pinned_at bigint NOT NULL)`.execute(
      db,
    );
  },
};
