import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** When the hub stamped the newest entry of the floor that is here, UTC ms by its clock; null: nothing came yet. */
export const lastNewsAt = (db: Database): number | null => {
  const hat = prepared(db, `SELECT hat FROM site_log WHERE audience = 'floor' ORDER BY g DESC LIMIT 1`).pluck().get();
  return typeof hat === 'number' ? hat : null;
};
