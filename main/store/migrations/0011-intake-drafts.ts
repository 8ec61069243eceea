import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Intakes under way (hồ sơ đang nhập dở): of this terminal only, in no log and sent to nobody. And what an intake looks up: an applicant's other
 * dossiers, and codes that two counters gave to one dossier.
 */
export const intakeDrafts: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE intake_draft (
      id TEXT PRIMARY KEY, ticket_label TEXT NOT NULL, applicant_name TEXT NOT NULL, procedure_name TEXT NOT NULL,
      content TEXT NOT NULL, on_form INTEGER NOT NULL, saved_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE INDEX dossier_applicant ON dossier (state ->> '$.applicant.citizenNumber')`.execute(db);
    await sql`CREATE INDEX dossier_rivals ON dossier (changed_at) WHERE state ->> '$.rivals[0].code' IS NOT NULL`.execute(
      db,
    );
  },
};
