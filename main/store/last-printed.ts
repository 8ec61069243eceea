import type { Database } from 'better-sqlite3';
import { readStates } from './folded-tables.ts';

/** When a paper last surely came out of a printer of a terminal, UTC ms; null when none is known. */
export const lastPrintedAt = (db: Database, term: string, printer: string): number | null =>
  readStates<'print-job'>(
    db,
    'print-job',
    "term = ? AND phase = 'printed' AND state ->> 'printer' = ? ORDER BY state ->> 'changedAt' DESC LIMIT 1",
    term,
    printer,
  )[0]?.changedAt ?? null;
