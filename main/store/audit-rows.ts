import type { Database } from 'better-sqlite3';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { prepared } from './prepared.ts';

/** An entry of a log as the journal reads it: `g` and what the hub wrote are null while it is this terminal's own and no hub has confirmed it. */
export type AuditRow = {
  readonly audience: Audience;
  readonly term: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly text: string;
  /** When it happened, UTC ms; what the journal is ordered by. */
  readonly at: number;
  readonly g: number | null;
  readonly hh: string | null;
  readonly hat: number | null;
  readonly res: string | null;
};

/** A place between two entries of the journal, newest first: everything after it is older. Waiting ones come before confirmed ones. */
export type AuditPlace =
  | { readonly part: 'waiting'; readonly audience: Audience; readonly era: number; readonly seq: number }
  | { readonly part: 'log'; readonly at: number; readonly audience: Audience; readonly g: number };

/** From (inclusive) to (exclusive), UTC ms. */
export type Span = { readonly from: number; readonly to: number };

/** The expression that the index of 0014 holds, letter by letter: without it SQLite would read the whole log. */
export const AT = `min(max(CAST(coalesce(
      CASE WHEN json_valid(text) THEN (text ->> 'at') + (text ->> 'off') END, hat) AS INTEGER), 0), 8640000000000000)`;

const COLUMNS = 'audience, term, epoch, seq, h, text, g, hh, hat, res';

const branch = (place: string): string =>
  `SELECT * FROM (SELECT ${COLUMNS}, ${AT} AS at FROM site_log INDEXED BY site_log_happened
     WHERE audience = :${place} AND ${AT} >= :from AND ${AT} <= :at AND (${AT} < :at OR g < :${place}_g) ORDER BY ${AT} DESC, g DESC LIMIT :limit)`;

const entriesSql = `${audiences.map(branch).join(' UNION ALL ')} ORDER BY at DESC, audience DESC, g DESC LIMIT :limit`;

const ALL = Number.MAX_SAFE_INTEGER;

/**
 * Confirmed entries of these logs after a place, newest first, at most `limit`. Two entries of one instant stand by the name of their log and their
 * number, so that no page can lose or repeat one.
 */
export const confirmedRows = (
  db: Database,
  logs: readonly Audience[],
  { from, to }: Span,
  after: AuditPlace | null,
  limit: number,
): readonly AuditRow[] => {
  const place = after?.part === 'log' ? after : null;
  const at = place === null ? to - 1 : Math.min(place.at, to - 1);
  const isSame = place !== null && at === place.at;
  // Of an instant that a page ended in, logs whose names come later were shown whole, and those before not at all.
  const bound = (audience: Audience): number => {
    if (!isSame || audience < place.audience) return ALL;
    return audience === place.audience ? place.g : 0;
  };
  const bounds = Object.fromEntries(audiences.map((audience) => [`${audience}_g`, bound(audience)]));
  const names = Object.fromEntries(audiences.map((audience) => [audience, logs.includes(audience) ? audience : '']));
  // Columns are named in the query.
  return prepared(db, entriesSql).all({ ...names, ...bounds, from, at, limit }) as readonly AuditRow[];
};

type WaitingRow = AuditRow & { readonly era: number };

const WAITING = `SELECT audience, :term AS term, epoch, seq, h, text, NULL AS g, NULL AS hh, NULL AS hat, NULL AS res,
    CASE WHEN json_valid(text) THEN (text ->> 'at') + (text ->> 'off') ELSE 0 END AS at,
    (SELECT rowid FROM writer WHERE writer.audience = own_log.audience AND writer.term = :term AND writer.epoch = own_log.epoch) AS era
  FROM own_log INDEXED BY own_log_pending WHERE audience = :audience AND g IS NULL`;

const waitingSql = `SELECT * FROM (${WAITING}) WHERE era < :era OR (era = :era AND seq < :seq) ORDER BY era DESC, seq DESC LIMIT :limit`;

/** Own ops that no hub has confirmed after a place, log by log, the last written first, with the place of each. */
export const waitingRows = (
  db: Database,
  term: string,
  logs: readonly Audience[],
  after: Extract<AuditPlace, { readonly part: 'waiting' }> | null,
  limit: number,
): readonly (AuditRow & { readonly place: AuditPlace })[] => {
  const rows: (AuditRow & { readonly place: AuditPlace })[] = [];
  const start = after === null ? 0 : audiences.indexOf(after.audience);
  for (const audience of audiences.slice(start)) {
    if (!logs.includes(audience) || rows.length >= limit) continue;
    const here = after?.audience === audience ? after : { era: ALL, seq: ALL };
    const found = prepared(db, waitingSql).all({
      term,
      audience,
      era: here.era,
      seq: here.seq,
      limit: limit - rows.length,
      // Columns are named in the query.
    }) as readonly WaitingRow[];
    rows.push(
      ...found.map(({ era, ...row }) => ({ ...row, place: { part: 'waiting' as const, audience, era, seq: row.seq } })),
    );
  }
  return rows;
};

/** Every entry about one entity, confirmed and waiting, in no order. */
export const rowsAbout = (db: Database, term: string, audience: Audience, entity: string): readonly AuditRow[] =>
  // Columns are named in both queries.
  prepared(
    db,
    `SELECT ${COLUMNS}, ${AT} AS at FROM site_log INDEXED BY site_log_entity WHERE audience = :audience AND entity = :entity
     UNION ALL SELECT audience, term, epoch, seq, h, text, g, hh, hat, res, at FROM (${WAITING} AND entity = :entity)`,
  ).all({ term, audience, entity }) as readonly AuditRow[];

/** Entries that could not be used, those that wait for a newer program among them, newest first; at most `limit`. */
export const parkedRows = (db: Database, limit: number): readonly AuditRow[] =>
  // Columns are named in the query.
  prepared(
    db,
    `SELECT s.audience, s.term, s.epoch, s.seq, s.h, s.text, s.g, s.hh, s.hat, s.res, ${AT} AS happened
     FROM parked AS p JOIN site_log AS s ON s.audience = p.audience AND s.g = p.g ORDER BY p.at DESC LIMIT ?`,
  )
    .all(limit)
    .map((row) => {
      const { happened, ...rest } = row as Omit<AuditRow, 'at'> & { readonly happened: number };
      return { ...rest, at: happened };
    });

/** One entry by its place in the site's log; null when it is not here (any more). */
export const confirmedRow = (db: Database, audience: Audience, g: number): AuditRow | null =>
  // Columns are named in the query.
  (prepared(db, `SELECT ${COLUMNS}, ${AT} AS at FROM site_log WHERE audience = ? AND g = ?`).get(audience, g) as
    | AuditRow
    | undefined) ?? null;

/** The chain hash before an entry: of the site's log where it is confirmed, of this terminal's own log before that; null where that is not here. */
export const hashBefore = (db: Database, { audience, epoch, seq, g }: AuditRow): string | null => {
  const before =
    g === null
      ? prepared(db, 'SELECT h FROM own_log WHERE audience = ? AND epoch = ? AND seq = ?')
          .pluck()
          .get(audience, epoch, seq - 1)
      : prepared(db, 'SELECT hh FROM site_log WHERE audience = ? AND g = ?')
          .pluck()
          .get(audience, g - 1);
  return typeof before === 'string' ? before : null;
};

/** One own op that no hub has confirmed; null when there is none (any more). */
export const waitingRow = (
  db: Database,
  term: string,
  audience: Audience,
  epoch: string,
  seq: number,
): AuditRow | null =>
  // Columns are named in the query.
  (prepared(
    db,
    `SELECT audience, :term AS term, epoch, seq, h, text, NULL AS g, NULL AS hh, NULL AS hat, NULL AS res,
       CASE WHEN json_valid(text) THEN (text ->> 'at') + (text ->> 'off') ELSE 0 END AS at
     FROM own_log WHERE audience = :audience AND epoch = :epoch AND seq = :seq`,
  ).get({ term, audience, epoch, seq }) as AuditRow | undefined) ?? null;

/** The first instant that the copies know, UTC ms; null when they are empty. */
export const firstInstant = (db: Database): number | null => {
  const first = audiences
    .map((audience) =>
      prepared(
        db,
        `SELECT ${AT} AS at FROM site_log INDEXED BY site_log_happened WHERE audience = ? ORDER BY ${AT} LIMIT 1`,
      )
        .pluck()
        .get(audience),
    )
    .filter((at): at is number => typeof at === 'number');
  return first.length === 0 ? null : Math.min(...first);
};
