import type { Database } from 'better-sqlite3';
import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { AnyState, EntityState } from '#common/domain/log/fold.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import { clearDossierIndex, indexDossier, unindexDossier } from './dossier-index.ts';
import { prepared } from './prepared.ts';

const tables: Readonly<Record<EntityKind, string>> = {
  ticket: 'ticket',
  'print-job': 'print_job',
  printer: 'printer',
  terminal: 'terminal',
  'help-call': 'help_call',
  rating: 'rating',
  desk: 'desk',
  turns: 'turns',
  order: 'terminal_order',
  alarm: 'alarm',
  appointment: 'appointment',
  dossier: 'dossier',
  'hand-over': 'hand_over',
  'config-item': 'config_item',
};

const byKind = (sqlOf: (table: string) => string): Readonly<Record<EntityKind, string>> => ({
  ticket: sqlOf('ticket'),
  'print-job': sqlOf('print_job'),
  printer: sqlOf('printer'),
  terminal: sqlOf('terminal'),
  'help-call': sqlOf('help_call'),
  rating: sqlOf('rating'),
  desk: sqlOf('desk'),
  turns: sqlOf('turns'),
  order: sqlOf('terminal_order'),
  alarm: sqlOf('alarm'),
  appointment: sqlOf('appointment'),
  dossier: sqlOf('dossier'),
  'hand-over': sqlOf('hand_over'),
  'config-item': sqlOf('config_item'),
});

// Made once: these run for every op, and a prepared statement is found by its text. A state that stays what it was is not written again.
const upsertSql = byKind(
  (table) =>
    `INSERT INTO ${table} (id, state) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state WHERE state <> excluded.state`,
);
const readSql = byKind((table) => `SELECT state FROM ${table} WHERE id = ?`);

/** Writes the folded state of one entity, and what a dossier is found by. */
export const writeState = (db: Database, kind: EntityKind, id: string, state: AnyState): void => {
  const { changes } = prepared(db, upsertSql[kind]).run(id, JSON.stringify(state));
  // writeState is only handed the state that the fold of this kind made.
  if (kind === 'dossier' && changes > 0) indexDossier(db, state as Dossier);
};

export const removeState = (db: Database, kind: EntityKind, id: string): void => {
  prepared(db, `DELETE FROM ${tables[kind]} WHERE id = ?`).run(id);
  if (kind === 'dossier') unindexDossier(db, id);
};

/** The folded state of one entity, or null. */
export const readState = <K extends EntityKind>(db: Database, kind: K, id: string): EntityState[K] | null => {
  const row = prepared(db, readSql[kind]).get(id);
  // Rows of these tables are written by writeState only, from the fold of their own kind.
  return row === undefined ? null : (stateOf(row) as EntityState[K]);
};

/** Folded states by a condition on the generated columns; `where` is SQL written in this folder, never anybody's input. */
export const readStates = <K extends EntityKind>(
  db: Database,
  kind: K,
  where: string,
  ...values: readonly (string | number)[]
): readonly EntityState[K][] =>
  prepared(db, `SELECT state FROM ${tables[kind]} WHERE ${where}`)
    .all(...values)
    .map((row) => stateOf(row) as EntityState[K]); // written by writeState, from the fold of their own kind

/** Ids of entities of this kind that began before a business day. */
export const idsOlderThan = (
  db: Database,
  kind: Exclude<EntityKind, 'printer' | 'terminal' | 'config-item'>,
  day: LocalDay,
): readonly string[] =>
  (kind === 'print-job'
    ? prepared(db, 'SELECT id FROM print_job WHERE requested_at < ?').pluck().all(businessDayStart(day))
    : prepared(db, `SELECT id FROM ${tables[kind]} WHERE day < ?`).pluck().all(day)) as readonly string[]; // one text column

/** Every folded state of one kind as it stands, in the order of ids: to compare two databases. */
export const statesInOrder = (
  db: Database,
  kind: EntityKind,
): IterableIterator<{ readonly id: string; readonly state: string }> =>
  db
    .prepare<[], { readonly id: string; readonly state: string }>(`SELECT id, state FROM ${tables[kind]} ORDER BY id`)
    .iterate();

/** The kinds of entities that have a table. */
export const foldedKinds = Object.keys(tables) as readonly EntityKind[]; // the keys of a Record of EntityKind

/** Empties every folded table: what follows is a refold of everything. */
export const clearStates = (db: Database): void => {
  for (const table of Object.values(tables)) db.exec(`DELETE FROM ${table}`);
  db.exec('DELETE FROM parked');
  clearDossierIndex(db);
};

const stateOf = (row: unknown): unknown => JSON.parse((row as { state: string }).state); // the one column of the queries above
