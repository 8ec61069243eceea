import type { Database } from 'better-sqlite3';
import type { HandOver } from '#common/domain/dossier/hand-over.ts';
import { readState, readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

export const handOverById = (db: Database, id: string): HandOver | null => readState(db, 'hand-over', id);

/** How many lists a counter made on a business day: the next one's place in its block of numbers. */
export const countHandOvers = (db: Database, day: string, counter: string): number =>
  Number(
    prepared(db, `SELECT count(*) FROM hand_over WHERE day = ? AND state ->> 'counter' = ?`).pluck().get(day, counter),
  );

/** Lists of one kind that wait for a signature, the newest first. */
export const unsignedHandOvers = (db: Database, what: HandOver['what'], limit: number): readonly HandOver[] =>
  readStates<'hand-over'>(
    db,
    'hand-over',
    `made_at IS NOT NULL AND state ->> 'what' = ? AND (state ->> 'giver' IS NULL OR state ->> 'receiver' IS NULL)
     ORDER BY made_at DESC LIMIT ?`,
    what,
    limit,
  );

/** Ids of the dossiers that stand on a list of this kind. */
export const dossiersOnLists = (db: Database, what: HandOver['what']): ReadonlySet<string> =>
  new Set(
    prepared(
      db,
      `SELECT item.value ->> 'dossier' FROM hand_over, json_each(hand_over.state, '$.items') AS item
       WHERE hand_over.state ->> 'what' = ?`,
    )
      .pluck()
      .all(what) as readonly string[], // one text column
  );
