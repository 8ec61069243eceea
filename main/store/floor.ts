import type { Database } from 'better-sqlite3';
import type { HelpCall, PrinterRecord, TerminalRecord } from '#common/domain/floor/folds.ts';
import { readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** Every printer that ever reported, with its last word. */
export const allPrinters = (db: Database): readonly PrinterRecord[] =>
  readStates<'printer'>(db, 'printer', 'true ORDER BY id');

/** Every terminal that ever started in this site. */
export const allTerminals = (db: Database): readonly TerminalRecord[] =>
  readStates<'terminal'>(db, 'terminal', 'true ORDER BY id');

/** Calls for help of one business day. */
export const helpCallsOf = (db: Database, day: string): readonly HelpCall[] =>
  readStates<'help-call'>(db, 'help-call', 'day = ?', day);

/** An entry that was kept but could not be used. */
export type Parked = {
  readonly audience: string;
  readonly g: number;
  readonly term: string;
  readonly type: string;
  readonly reason: string;
  readonly at: number;
};

/** Entries that were kept but could not be used, newest first. */
export const parkedEntries = (db: Database, limit: number): readonly Parked[] =>
  // Columns are named in the query.
  prepared(db, 'SELECT audience, g, term, type, reason, at FROM parked ORDER BY at DESC LIMIT ?').all(
    limit,
  ) as readonly Parked[];
