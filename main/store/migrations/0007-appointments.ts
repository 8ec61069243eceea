import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Appointments (lịch hẹn) that central gave, by the day of their slot. Folded. */
export const appointments: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE appointment (
      id TEXT PRIMARY KEY, state TEXT NOT NULL,
      day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE INDEX appointment_day ON appointment (day)`.execute(db);
  },
};
