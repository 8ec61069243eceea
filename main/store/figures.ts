import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** What the supervisor sees of a terminal's memory. */
export type StoreFigures = {
  /** Size of the database file, bytes in steps of 0.1 MB (without what SQLite has not moved into it yet). */
  readonly databaseBytes: number;
  /** When the oldest op was written that the hub has not acknowledged, UTC ms by this machine's clock; null when there is none. */
  readonly oldestUnsentAt: number | null;
};

/** Coarse, so that a growing file is not news with every tap. */
const STEP_BYTES = 100_000;

export const storeFigures = (db: Database, term: string): StoreFigures => ({
  databaseBytes: Math.ceil((pragma(db, 'page_count') * pragma(db, 'page_size')) / STEP_BYTES) * STEP_BYTES,
  oldestUnsentAt: oldestUnsent(db, term),
});

const oldestUnsent = (db: Database, term: string): number | null => {
  const at = prepared(
    db,
    `SELECT min((SELECT text ->> 'at' FROM own_log WHERE own_log.audience = writer.audience AND own_log.epoch = writer.epoch
       AND seq > acked_seq ORDER BY seq LIMIT 1)) FROM writer WHERE term = ?`,
  )
    .pluck()
    .get(term);
  return typeof at === 'number' ? at : null;
};

/** Free pages that stay in the file for the next day's work. */
const SPARE_PAGES = 1_024;
/** Free pages given back in one piece. */
const PIECE_PAGES = 512;

/** Gives a piece of the file's free pages back to the disk; false when only the spare ones are left. */
export const giveBackPages = (db: Database): boolean => {
  if (pragma(db, 'auto_vacuum') === 0 || pragma(db, 'freelist_count') <= SPARE_PAGES) return false;
  db.pragma(`incremental_vacuum(${PIECE_PAGES})`);
  return true;
};

const pragma = (db: Database, name: string): number => Number(db.pragma(name, { simple: true }));
