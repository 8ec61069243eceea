import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Appointments that central gives. `booking_site` is locked by whoever books at a site, and holds the head of the log in which the site hears of
 * its bookings (`booking_op`), and up to where the site's own floor log was read for arrivals. The telephone stays until the day is over.
 */
export const bookings: Migration = {
  up: async (db) => {
    await sql`CREATE TABLE booking_site (
      site text PRIMARY KEY, secret text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, h text NOT NULL,
      gen text NOT NULL DEFAULT '', g bigint NOT NULL DEFAULT 0, heard bigint NOT NULL DEFAULT 0
    )`.execute(db);
    await sql`CREATE TABLE booking (
      site text NOT NULL, id text NOT NULL, code text NOT NULL, service text NOT NULL, slot bigint NOT NULL, day text NOT NULL,
      person text NOT NULL, phone text, state text NOT NULL, booked_at bigint NOT NULL, reminded boolean NOT NULL DEFAULT false,
      PRIMARY KEY (site, id), UNIQUE (site, code)
    )`.execute(db);
    await sql`CREATE INDEX booking_slot ON booking (site, service, slot)`.execute(db);
    await sql`CREATE INDEX booking_person ON booking (site, person)`.execute(db);
    await sql`CREATE INDEX booking_phone ON booking (slot) WHERE phone IS NOT NULL`.execute(db);
    await sql`CREATE TABLE booking_op (
      site text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, h text NOT NULL, op text NOT NULL, PRIMARY KEY (site, epoch, seq)
    )`.execute(db);
    await sql`CREATE TABLE booking_salt (site text NOT NULL, day text NOT NULL, salt text NOT NULL, PRIMARY KEY (site, day))`.execute(
      db,
    );
    await sql`CREATE TABLE message_outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, phone text NOT NULL, text text NOT NULL, handed_at bigint NOT NULL, last_day text NOT NULL
    )`.execute(db);
  },
};
