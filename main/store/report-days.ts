import type { Database } from 'better-sqlite3';
import type { Desk } from '#common/domain/floor/desk.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { RatingTally } from '#common/domain/survey/rating-tally.ts';
import { readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

type KnownDays = { readonly from: string; readonly to: string } | null;

/** First and last day in a table, each by one step into its index: both at once would go through the whole table. */
const knownDays = (db: Database, table: 'ticket' | 'dossier'): KnownDays => {
  // Columns are named in the query.
  const row = prepared(
    db,
    `SELECT (SELECT min(day) FROM ${table}) AS "from", (SELECT max(day) FROM ${table}) AS "to"`,
  ).get() as { readonly from: string | null; readonly to: string | null };
  return row.from === null || row.to === null ? null : { from: row.from, to: row.to };
};

/** The first and the last business day of which this terminal has tickets; null for none. */
export const ticketDays = (db: Database): KnownDays => knownDays(db, 'ticket');

/** The first and the last business day of which this terminal has dossiers; null for none. */
export const dossierDays = (db: Database): KnownDays => knownDays(db, 'dossier');

/** Every counter's desk of one business day. */
export const desksOfDay = (db: Database, day: string): readonly Desk[] =>
  readStates<'desk'>(db, 'desk', 'day = ?', day);

/** Every counter's ratings of one business day. */
export const ratingsOfDay = (db: Database, day: string): readonly RatingTally[] =>
  readStates<'rating'>(db, 'rating', 'day = ? ORDER BY id', day);

/** Tickets of one business day in the order of their ids, at most `limit`, after the one with the id `after` ('' for the first page). */
export const ticketsOfDayAfter = (db: Database, day: string, after: string, limit: number): readonly Ticket[] =>
  readStates<'ticket'>(db, 'ticket', 'day = ? AND id > ? ORDER BY id LIMIT ?', day, after, limit);

/** Ids of the dossiers accepted on one business day, in the order of their acceptance. */
export const registeredIdsOfDay = (db: Database, day: string): readonly string[] =>
  // One text column.
  prepared(db, `SELECT id FROM dossier WHERE day = ? AND code <> '' ORDER BY received_at, id`)
    .pluck()
    .all(day) as readonly string[];
