import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** Ids of the tickets with this number on these business days. */
export const ticketsNamed = (db: Database, days: readonly string[], label: string): readonly string[] =>
  days.flatMap(
    (day) =>
      prepared(db, 'SELECT id FROM ticket INDEXED BY ticket_queue WHERE day = ? AND label = ?')
        .pluck()
        .all(day, label) as readonly string[], // one text column
  );

/** Ids of the dossiers with this code. */
export const dossiersNamed = (db: Database, code: string): readonly string[] =>
  prepared(db, 'SELECT id FROM dossier INDEXED BY dossier_code WHERE code = ?').pluck().all(code) as readonly string[]; // one text column

/** Ids of the papers that were printed of a ticket or a dossier. */
export const papersOf = (db: Database, entity: string): readonly string[] =>
  prepared(db, 'SELECT id FROM print_job INDEXED BY print_job_of WHERE of_entity = ?')
    .pluck()
    .all(entity) as readonly string[]; // one text column
