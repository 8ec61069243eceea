import type { Database } from 'better-sqlite3';
import type { Desk } from '#common/domain/floor/desk.ts';
import type { RatingTally } from '#common/domain/survey/rating-tally.ts';
import { readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** The first and the last business day of which this terminal has tickets; null for none. */
export const ticketDays = (db: Database): { readonly from: string; readonly to: string } | null => {
  // Columns are named in the query.
  const row = prepared(db, 'SELECT min(day) AS "from", max(day) AS "to" FROM ticket').get() as {
    readonly from: string | null;
    readonly to: string | null;
  };
  return row.from === null || row.to === null ? null : { from: row.from, to: row.to };
};

/** Every counter's desk of one business day. */
export const desksOfDay = (db: Database, day: string): readonly Desk[] =>
  readStates<'desk'>(db, 'desk', 'day = ?', day);

/** Every counter's ratings of one business day. */
export const ratingsOfDay = (db: Database, day: string): readonly RatingTally[] =>
  readStates<'rating'>(db, 'rating', 'day = ? ORDER BY id', day);
