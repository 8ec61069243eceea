import type { Database, Statement } from 'better-sqlite3';

const cache = new WeakMap<Database, Map<string, Statement>>();

/** A prepared statement for this SQL on this database, compiled once. SQL is written in store/ only, values are always bound. */
export const prepared = (db: Database, sql: string): Statement => {
  let statements = cache.get(db);
  if (statements === undefined) cache.set(db, (statements = new Map<string, Statement>()));
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
  return statement;
};
