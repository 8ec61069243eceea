import type { Database } from 'better-sqlite3';
import { deskId, type Desk } from '#common/domain/floor/desk.ts';
import { readState, readStates } from './folded-tables.ts';

/** A counter's desk on a business day, or null where nothing was written about it. */
export const deskOf = (db: Database, counter: string, day: string): Desk | null =>
  readState(db, 'desk', deskId(counter, day));

/** The latest note that a shift of this counter left, of this or an earlier day; null for none. */
export const lastHandOver = (db: Database, counter: string): Desk['handOver'] =>
  readStates<'desk'>(
    db,
    'desk',
    `counter = ? AND state ->> 'handOver' IS NOT NULL ORDER BY day DESC LIMIT 1`,
    counter,
  )[0]?.handOver ?? null;
