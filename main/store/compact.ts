import type { Database } from 'better-sqlite3';
import { businessDay, businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { readRow, type LogRow } from '#common/domain/log/fold-rows.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import { folded, mayGo, type Retention } from '#common/domain/log/retention.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import { idsOlderThan, readState, removeState } from './folded-tables.ts';
import { hasPending } from './own-log.ts';
import { prepared } from './prepared.ts';
import { cursorOf, noteForgotten } from './site-log.ts';

/** Rows that one transaction removes, at most: a tap waits for no more than this. */
export const STEP_ROWS = 500;

/** What may be forgotten of one log: entries of this generation up to g are durable at central. */
export type Compaction = {
  readonly audience: Audience;
  readonly stable: { readonly gen: string; readonly g: number };
  readonly today: LocalDay;
  readonly retention: Retention;
};

/** Runs a piece of work as one transaction. */
export type Write = <T>(work: () => T) => T;

/**
 * The day by which a terminal forgets: the earliest of what clocks say (`days`: its own, and the hub's as it knows it) and of the newest entry
 * that a hub stamped here. A clock that jumps ahead makes no terminal forget what is of today. null: nothing is here.
 */
export const forgettingDay = (db: Database, days: readonly LocalDay[]): LocalDay | null => {
  const hat = prepared(
    db,
    `SELECT max((SELECT hat FROM site_log WHERE site_log.audience = cursor.audience ORDER BY g DESC LIMIT 1)) FROM cursor`,
  )
    .pluck()
    .get();
  return typeof hat === 'number' ? ([...days, businessDay(hat)].sort()[0] ?? null) : null;
};

/** Kinds that are over one day, and kinds whose last op says everything; the configuration is small and is kept whole. */
const passing = {
  floor: ['ticket', 'print-job', 'help-call', 'rating', 'desk', 'turns', 'order', 'alarm', 'appointment'],
  dossier: ['dossier', 'hand-over'],
  config: [],
} as const;
const lasting: Readonly<Record<Audience, readonly EntityKind[]>> = {
  floor: ['printer', 'terminal'],
  dossier: [],
  config: [],
};

/**
 * Forgets what is old, closed and durable at central: each `next` is one transaction of at most STEP_ROWS removed rows and tells how many
 * they were. Cursor, tails and hashes stay where they are; a terminal's own log begins after a number whose hash is kept.
 */
export function* compactSteps(db: Database, term: string, plan: Compaction, write: Write): Generator<number, void> {
  yield* forgetEntities(db, plan, write);
  yield* forgetLeftovers(db, plan, write);
  yield* forgetOwnOps(db, term, plan, write);
}

/**
 * Whole entities: their entries and their folded state. One of which the whole copy has nothing goes in whatever state: it is left of an older
 * copy, and this hub was made from one that had forgotten it.
 */
function* forgetEntities(db: Database, plan: Compaction, write: Write): Generator<number, void> {
  const { audience, today, retention, stable } = plan;
  const hasAll = cursorOf(db, audience).g >= stable.g;
  const before = addDays(today, -retention.closedDays);
  for (const kind of passing[audience]) {
    const ids = idsOlderThan(db, kind, before);
    for (let place = 0; place < ids.length;) {
      const removed = write(() => {
        let rows = 0;
        for (; place < ids.length; place += 1) {
          const id = ids[place] ?? '';
          const state = readState(db, kind, id);
          const known = rowsOf(db, audience, id);
          const isLeft = hasAll && known.count === 0;
          if (state === null || !(isLeft || mayGo(folded(kind, state), today, retention))) continue;
          if (known.last > stable.g || hasPending(db, audience, id)) continue;
          // An entity has a dozen rows; one with more than a step's worth goes alone.
          if (rows > 0 && rows + known.count + 1 > STEP_ROWS) break;
          prepared(db, 'DELETE FROM site_log INDEXED BY site_log_entity WHERE audience = ? AND entity = ?').run(
            audience,
            id,
          );
          if (known.count > 0) noteForgotten(db, audience, known.last);
          removeState(db, kind, id);
          rows += known.count + 1;
        }
        return rows;
      });
      yield removed;
    }
  }
}

const rowsOf = (db: Database, audience: Audience, entity: string): { readonly count: number; readonly last: number } =>
  // Columns are named in the query.
  prepared(
    db,
    'SELECT count(*) AS count, coalesce(max(g), 0) AS last FROM site_log INDEXED BY site_log_entity WHERE audience = ? AND entity = ?',
  ).get(audience, entity) as { readonly count: number; readonly last: number };

type OldRow = { readonly g: number; readonly entity: string; readonly res: string };

/** Old entries that no folded state needs: repetitions of what is forgotten, and earlier words where the last one says everything. */
function* forgetLeftovers(db: Database, plan: Compaction, write: Write): Generator<number, void> {
  const { audience, today, retention, stable } = plan;
  if (audience === 'config') return;
  const cutoff = addDays(today, -retention.closedDays);
  for (let from = 0; ;) {
    const rows = prepared(
      db,
      'SELECT g, entity, res FROM site_log WHERE audience = ? AND g > ? AND g <= ? AND hat < ? ORDER BY g LIMIT ?',
      // Columns are named in the query.
    ).all(audience, from, stable.g, businessDayStart(cutoff), STEP_ROWS) as readonly OldRow[];
    const last = rows.at(-1);
    if (last === undefined) return;
    from = last.g;
    const gone = rows.filter((row) => isLeftover(db, audience, row)).map(({ g }) => g);
    const newest = gone.at(-1);
    if (newest === undefined) continue;
    yield write(() => {
      noteForgotten(db, audience, newest);
      return prepared(db, 'DELETE FROM site_log WHERE audience = ? AND g IN (SELECT value FROM json_each(?))').run(
        audience,
        JSON.stringify(gone),
      ).changes;
    });
  }
}

const isLeftover = (db: Database, audience: Audience, { g, entity, res }: OldRow): boolean => {
  // Parked: kept for a person, and for the version that understands it; not what was sequenced again since.
  if (res.includes('"bad"') && isParked(db, audience, g)) return false;
  const isKnown = (kind: EntityKind): boolean => readState(db, kind, entity) !== null;
  if (lasting[audience].some(isKnown)) return g < lastWord(db, audience, entity);
  return !passing[audience].some(isKnown) && !hasPending(db, audience, entity);
};

const isParked = (db: Database, audience: Audience, g: number): boolean =>
  prepared(db, 'SELECT 1 FROM parked WHERE audience = ? AND g = ?').get(audience, g) !== undefined;

/** Place of the last op of an entity that counted. */
const lastWord = (db: Database, audience: Audience, entity: string): number => {
  const rows = prepared(
    db,
    'SELECT g, term, res, text FROM site_log INDEXED BY site_log_entity WHERE audience = ? AND entity = ? ORDER BY g DESC',
    // Columns are named in the query.
  ).iterate(audience, entity) as Iterable<LogRow & { readonly g: number }>;
  for (const row of rows) {
    const read = readRow(row, audience);
    if (read !== null && !isVoid(read.verdict)) return row.g;
  }
  return 0;
};

/** Own ops that are old enough, acknowledged, back in the site's log, and durable at central: the log begins after them from now on. */
function* forgetOwnOps(db: Database, term: string, plan: Compaction, write: Write): Generator<number, void> {
  const { audience, today, retention, stable } = plan;
  const before = addDays(today, -retention.ownDays);
  const epochs = prepared(db, 'SELECT epoch FROM writer WHERE audience = ? AND term = ?')
    .pluck()
    .all(audience, term) as readonly string[]; // one text column
  for (const epoch of epochs) {
    for (let removed = STEP_ROWS; removed === STEP_ROWS;) {
      removed = write(() => {
        const old = prepared(
          db,
          `SELECT seq, h, (g IS NOT NULL AND g <= :g AND text ->> 'day' < :before
             AND seq <= (SELECT acked_seq FROM writer WHERE audience = :audience AND term = :term AND epoch = :epoch)) AS may
           FROM own_log WHERE audience = :audience AND epoch = :epoch ORDER BY seq LIMIT :limit`,
          // Columns are named in the query.
        ).all({ audience, epoch, term, g: stable.g, before, limit: STEP_ROWS }) as readonly OwnRow[];
        const stays = old.findIndex(({ may }) => may === 0);
        const end = old[stays === -1 ? old.length - 1 : stays - 1];
        if (end === undefined) return 0;
        prepared(db, 'UPDATE writer SET base_seq = ?, base_h = ? WHERE audience = ? AND term = ? AND epoch = ?').run(
          end.seq,
          end.h,
          audience,
          term,
          epoch,
        );
        return prepared(db, 'DELETE FROM own_log WHERE audience = ? AND epoch = ? AND seq <= ?').run(
          audience,
          epoch,
          end.seq,
        ).changes;
      });
      if (removed > 0) yield removed;
    }
  }
}

type OwnRow = { readonly seq: number; readonly h: string; readonly may: 0 | 1 };
