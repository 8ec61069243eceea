import type { Database } from 'better-sqlite3';
import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { AnyState, EntityState } from '#common/domain/log/fold.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
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
  appointment: 'appointment',
  dossier: 'dossier',
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
  appointment: sqlOf('appointment'),
  dossier: sqlOf('dossier'),
  'config-item': sqlOf('config_item'),
});

// Made once: these run for every op, and a prepared statement is found by its text. A state that stays what it was is not written again.
const upsertSql = byKind(
  (table) =>
    `INSERT INTO ${table} (id, state) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state WHERE state <> excluded.state`,
);
const readSql = byKind((table) => `SELECT state FROM ${table} WHERE id = ?`);

/** Writes the folded state of one entity. A dossier also gets its search text, without diacritics (domain.md §9). */
export const writeState = (db: Database, kind: EntityKind, id: string, state: AnyState): void => {
  if (kind === 'dossier') {
    // writeState is only handed the state that the fold of this kind made.
    const dossier = state as Dossier;
    const search = foldVietnamese(
      [dossier.code, dossier.applicant.fullName, dossier.ownerName, dossier.procedureName].join(' '),
    );
    prepared(
      db,
      'INSERT INTO dossier (id, state, search) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, search = excluded.search WHERE state <> excluded.state',
    ).run(id, JSON.stringify(state), search);
    return;
  }
  prepared(db, upsertSql[kind]).run(id, JSON.stringify(state));
};

export const removeState = (db: Database, kind: EntityKind, id: string): void => {
  prepared(db, `DELETE FROM ${tables[kind]} WHERE id = ?`).run(id);
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
  kind: 'ticket' | 'print-job' | 'help-call' | 'rating' | 'desk' | 'turns' | 'appointment' | 'dossier',
  day: LocalDay,
): readonly string[] =>
  (kind === 'print-job'
    ? prepared(db, 'SELECT id FROM print_job WHERE requested_at < ?').pluck().all(businessDayStart(day))
    : prepared(db, `SELECT id FROM ${tables[kind]} WHERE day < ?`).pluck().all(day)) as readonly string[]; // one text column

/** Empties every folded table: what follows is a refold of everything. */
export const clearStates = (db: Database): void => {
  for (const table of Object.values(tables)) db.exec(`DELETE FROM ${table}`);
  db.exec('DELETE FROM parked');
};

const stateOf = (row: unknown): unknown => JSON.parse((row as { state: string }).state); // the one column of the queries above
