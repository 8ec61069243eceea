import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

const keyOf = (owner: string): string => `saved-searches/${owner}`;

/** The searches that an officer or a counter keeps on this terminal, as they were written; null for none. Not folded: they are nobody else's. */
export const savedSearches = (db: Database, owner: string): string | null => {
  const value = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(keyOf(owner));
  return typeof value === 'string' ? value : null;
};

/** Keeps the searches of an owner (tìm kiếm đã lưu) as text. */
export const setSavedSearches = (db: Database, owner: string, text: string): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(keyOf(owner), text);
};
