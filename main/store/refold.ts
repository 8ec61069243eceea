import type { Database } from 'better-sqlite3';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { foldOp } from '#common/domain/log/fold.ts';
import { foldRows, readRow, type LogRow } from '#common/domain/log/fold-rows.ts';
import { opCatalogue, type EntityKind, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { waitingReasons } from '#common/domain/log/verdict.ts';
import { clearStates, readState, removeState, writeState } from './folded-tables.ts';
import { counted, type TellOpening } from './opening.ts';
import { prepared } from './prepared.ts';

export type Touched = { readonly kind: EntityKind; readonly id: string };

/**
 * Folds one entity again from everything known of it: the site's log in order, then this terminal's own ops that are not in it yet, epoch by epoch.
 * An entity has a dozen ops, so this costs microseconds and needs no second way to apply a change.
 */
export const refold = (db: Database, term: string, audience: Audience, entity: string): readonly Touched[] => {
  // Named indexes: without statistics SQLite prefers the primary key's order and would read the whole log for each entity.
  const rows = prepared(
    db,
    `SELECT term, res, text FROM (
       SELECT term, res, text, 0 AS era, g AS place FROM site_log INDEXED BY site_log_entity WHERE audience = :audience AND entity = :entity
       UNION ALL
       SELECT :term, NULL, text, (SELECT rowid FROM writer WHERE audience = :audience AND term = :term AND epoch = own_log.epoch), seq FROM own_log INDEXED BY own_log_pending WHERE audience = :audience AND entity = :entity AND g IS NULL)
     ORDER BY era, place`,
    // Columns are named in the query above.
  ).all({ audience, entity, term }) as readonly LogRow[];
  const states = foldRows(rows.map((row) => readRow(row, audience)));
  return [...states].map(([kind, state]) => {
    if (state === null) removeState(db, kind, entity);
    else writeState(db, kind, entity, state);
    return { kind, id: entity };
  });
};

/**
 * Folds an op that this terminal has just written onto its entity. Own ops come last in every fold, so this gives exactly what folding
 * everything again would (a test compares), without reading the entity's history on every tap.
 */
export const foldOwn = (db: Database, term: string, op: KnownOp): Touched => {
  const { kind } = opCatalogue[op.t];
  const state = foldOp(readState(db, kind, op.id), { op, term, verdict: null });
  if (state !== null) writeState(db, kind, op.id, state);
  return { kind, id: op.id };
};

/** Drops every folded table and folds all logs again: must give the very same tables (invariant I11 of the protocol). `tell` hears how far it is. */
export const refoldAll = (db: Database, term: string, tell?: TellOpening): void => {
  clearStates(db);
  const known = audiences.map((audience) => ({ audience, entities: entitiesOf(db, audience) }));
  const folded = counted(
    tell,
    'folding',
    known.reduce((sum, { entities }) => sum + entities.length, 0),
  );
  for (const { audience, entities } of known) {
    for (const entity of entities) {
      refold(db, term, audience, entity);
      folded();
    }
    const parked = prepared(db, `SELECT g FROM site_log WHERE audience = ? AND res ->> 'bad' IS NOT NULL`)
      .pluck()
      .all(audience) as readonly number[]; // one integer column
    for (const g of parked) park(db, audience, g);
    unparkReread(db, audience);
  }
};

const entitiesOf = (db: Database, audience: Audience): readonly string[] =>
  prepared(
    db,
    'SELECT entity FROM site_log WHERE audience = :audience UNION SELECT entity FROM own_log WHERE audience = :audience AND g IS NULL',
  )
    .pluck()
    .all({ audience }) as readonly string[]; // one text column

/** Shows an entry that could not be used to the supervisor, with the terminal that brought it where its verdict names one; it stays in the log as it came. */
export const park = (db: Database, audience: Audience, g: number): void => {
  prepared(
    db,
    `INSERT OR REPLACE INTO parked (audience, g, term, type, reason, at)
     SELECT audience, g, coalesce(res ->> 'by', term), CASE WHEN json_valid(text) THEN coalesce(text ->> 't', '?') ELSE '?' END, res ->> 'bad', hat FROM site_log WHERE audience = ? AND g = ?`,
  ).run(audience, g);
};

/** Takes away what waited for a newer program and was sequenced again since, as a later entry of the same uid. */
export const unparkReread = (db: Database, audience: Audience): void => {
  const waiting = waitingReasons.map((reason) => `'${reason}'`).join(', ');
  prepared(
    db,
    `DELETE FROM parked WHERE audience = ? AND reason IN (${waiting}) AND EXISTS (
       SELECT 1 FROM site_log AS old CROSS JOIN site_log AS later INDEXED BY site_log_entity
       WHERE old.audience = parked.audience AND old.g = parked.g AND old.entity <> ''
         AND later.audience = old.audience AND later.entity = old.entity AND later.g > old.g
         AND later.text ->> 'uid' = old.text ->> 'uid' AND coalesce(later.res ->> 'bad', '') NOT IN (${waiting}))`,
  ).run(audience);
};
