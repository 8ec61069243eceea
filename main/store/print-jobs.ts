import type { Database } from 'better-sqlite3';
import type { PrintedThing } from '#common/domain/paper/printed-thing.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { readState, readStates } from './folded-tables.ts';

export const printJobById = (db: Database, id: string): PrintJob | null => readState(db, 'print-job', id);

/** The papers of a ticket or a dossier, the newest first. */
export const printJobsOf = (db: Database, entity: string): readonly PrintJob[] =>
  readStates<'print-job'>(db, 'print-job', 'of_entity = ? ORDER BY requested_at DESC', entity);

/** The newest paper of a ticket or a dossier, of any kind or of one. */
export const printJobOf = (db: Database, entity: string, what?: PrintedThing): PrintJob | null =>
  printJobsOf(db, entity).find((job) => what === undefined || job.what === what) ?? null;

/** Jobs of one terminal that are not out yet, in the order they were asked for. */
export const openPrintJobs = (db: Database, term: string): readonly PrintJob[] =>
  readStates<'print-job'>(
    db,
    'print-job',
    `term = ? AND phase <> 'printed' AND phase <> 'cancelled' ORDER BY requested_at`,
    term,
  );

/** Jobs anywhere on the floor that are not out yet. */
export const allOpenPrintJobs = (db: Database, limit: number): readonly PrintJob[] =>
  readStates<'print-job'>(
    db,
    'print-job',
    `phase <> 'printed' AND phase <> 'cancelled' ORDER BY requested_at LIMIT ?`,
    limit,
  );

/** The newest jobs that nobody has to look after any more, of one terminal or (null) of all. */
export const settledPrintJobs = (db: Database, term: string | null, limit: number): readonly PrintJob[] =>
  term === null
    ? readStates<'print-job'>(
        db,
        'print-job',
        `phase IN ('printed', 'cancelled') ORDER BY requested_at DESC LIMIT ?`,
        limit,
      )
    : readStates<'print-job'>(
        db,
        'print-job',
        `phase IN ('printed', 'cancelled') AND term = ? ORDER BY requested_at DESC LIMIT ?`,
        term,
        limit,
      );
