import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

const LAST_DAY = 'last-day';

/** The latest business day this terminal wrote ('YYYY-MM-DD'), or null on a new one. */
export const lastDay = (db: Database): string | null => {
  const value = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(LAST_DAY);
  return typeof value === 'string' ? value : null;
};

/** Remembers the business day of what is being written; call inside the same transaction. */
export const setLastDay = (db: Database, day: string): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
  ).run(LAST_DAY, day);
};

const FOLDED_BY = 'folded-by';

/** Version of the folds that made the folded tables; 0 for a new database and for one from before there were versions. */
export const foldedBy = (db: Database): number =>
  Number(prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(FOLDED_BY) ?? 0);

/** Remembers it; call inside the transaction that folds. */
export const setFoldedBy = (db: Database, version: number): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(FOLDED_BY, String(version));
};

const REPAIRS = 'repairs';

/** How many times this terminal had to begin a new epoch: the letter of its own number series. */
export const repairs = (db: Database): number =>
  Number(prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(REPAIRS) ?? 0);

/** One repair more, and at least `atLeast`; call inside the same transaction as the new epoch. */
export const addRepair = (db: Database, atLeast = 0): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(REPAIRS, String(Math.max(repairs(db) + 1, atLeast)));
};
