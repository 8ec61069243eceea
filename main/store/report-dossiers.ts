import type { Database } from 'better-sqlite3';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { prepared } from './prepared.ts';

/** A dossier with its place in a walk over the table. */
export type WalkedDossier = { readonly row: number; readonly at: number; readonly dossier: Dossier };

/** Where a walk stands: after this instant (UTC ms) and row. */
export type WalkPlace = { readonly at: number; readonly row: number };

const walkedOf = (row: unknown): WalkedDossier => {
  // Rows of the queries below: their columns are named there, the state was written by the fold of a dossier.
  const { row: place, at, state } = row as { readonly row: number; readonly at: number; readonly state: string };
  return { row: place, at, dossier: JSON.parse(state) as Dossier };
};

const changedSql = `SELECT rowid AS "row", changed_at AS at, state FROM dossier INDEXED BY dossier_changed
   WHERE changed_at >= @at AND (changed_at > @at OR rowid > @row) ORDER BY changed_at, rowid LIMIT @most`;

/** The order of the index, so that a page is one stretch of it; no dossier is read. */
const paidSql = `SELECT rowid AS "row", money_at AS at, money_from AS since FROM dossier INDEXED BY dossier_money
   WHERE money_at >= @at AND (money_at, money_from, rowid) > (@at, @since, @row)
   ORDER BY money_at, money_from, rowid LIMIT @most`;

/** The next dossiers, at most `most`, that moved on after a place of the walk, in the order in which they did last. */
export const dossiersChangedAfter = (db: Database, { at, row }: WalkPlace, most: number): readonly WalkedDossier[] =>
  prepared(db, changedSql).all({ at, row, most }).map(walkedOf);

/** The row of a dossier whose money moved: last `at`, and first `since`; UTC ms. */
export type PaidRow = WalkPlace & { readonly since: number };

/** The next rows, at most `most`, of dossiers whose money moved after a place of the walk, in the order in which it did last. Read from an index. */
export const paidRowsAfter = (db: Database, place: PaidRow, most: number): readonly PaidRow[] =>
  // Three columns of numbers, named in the query.
  prepared(db, paidSql).all({ ...place, most }) as readonly PaidRow[];

/** Rows of the accepted dossiers that are not solved: read from an index. */
export const unsolvedRows = (db: Database): readonly number[] =>
  // One column of numbers.
  prepared(
    db,
    `SELECT rowid FROM dossier INDEXED BY dossier_open
     WHERE phase IN ('received', 'processing', 'waiting-supplement', 'waiting-payment')`,
  )
    .pluck()
    .all() as readonly number[];

/** The dossier of a row, or null where it went meanwhile. */
export const dossierOfRow = (db: Database, row: number): Dossier | null => {
  const found = prepared(db, 'SELECT state FROM dossier WHERE rowid = ?').pluck().get(row);
  // Written by the fold of a dossier.
  return typeof found === 'string' ? (JSON.parse(found) as Dossier) : null;
};

/** How many dossiers moved on at or after an instant (UTC ms): what a walk over them will take. */
export const countChangedFrom = (db: Database, from: number): number =>
  Number(prepared(db, 'SELECT count(*) FROM dossier WHERE changed_at >= ?').pluck().get(from));
