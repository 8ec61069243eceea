import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail, Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { AT, type Span } from './audit-rows.ts';
import { prepared } from './prepared.ts';

/** Rows that one read takes: some milliseconds with what is done to them. */
export const EXPORT_ROWS = 400;
const INDEX_ROWS = 4_000;

/** A run of numbers of a site's log, both of them included. */
export type Range = { readonly first: number; readonly last: number };

/** The first and the last number of what happened in a span: everything between them belongs to the export, so that the chain has no holes. Each `next` is one slice. */
export function* rangeOf(db: Database, audience: Audience, { from, to }: Span): Generator<void, Range | null> {
  let first = Infinity;
  let last = 0;
  for (let at = from, g = -1; ;) {
    const rows = prepared(
      db,
      `SELECT ${AT} AS at, g FROM site_log INDEXED BY site_log_happened
       WHERE audience = :audience AND ${AT} >= :at AND ${AT} < :to AND (${AT} > :at OR g > :g) ORDER BY ${AT}, g LIMIT :limit`,
      // Columns are named in the query.
    ).all({ audience, at, g, to, limit: INDEX_ROWS }) as readonly { readonly at: number; readonly g: number }[];
    for (const row of rows) {
      first = Math.min(first, row.g);
      last = Math.max(last, row.g);
    }
    const end = rows.at(-1);
    if (rows.length < INDEX_ROWS || end === undefined) return last === 0 ? null : { first, last };
    ({ at, g } = end);
    yield;
  }
}

/** Entries of the copy after a number up to another one, in order, at most `EXPORT_ROWS`. */
export const entriesAfter = (db: Database, audience: Audience, after: number, last: number): readonly Entry[] =>
  // Columns are named in the query.
  prepared(
    db,
    'SELECT g, hh, term, epoch, seq, h, hat, res, text AS op FROM site_log WHERE audience = ? AND g > ? AND g <= ? ORDER BY g LIMIT ?',
  ).all(audience, after, last, EXPORT_ROWS) as readonly Entry[];

/** The hash of the entry before a number; null where that is not here. */
export const siteHashBefore = (db: Database, audience: Audience, g: number): string | null => {
  const hh = prepared(db, 'SELECT hh FROM site_log WHERE audience = ? AND g = ?')
    .pluck()
    .get(audience, g - 1);
  return typeof hh === 'string' ? hh : null;
};

/** A writer as it is first met in a part of a site's log. */
export type FirstOp = Writer & { readonly seq: number };

/**
 * Where writers stood before a number of a site's log, so that their first ops after it can be proven; of whom nothing is left before it, nothing is said.
 * Each `next` is one slice.
 */
export function* tailsBefore(
  db: Database,
  audience: Audience,
  g: number,
  firsts: readonly FirstOp[],
): Generator<void, readonly OwnPart[]> {
  const keyOf = ({ term, epoch }: Writer): string => `${term}/${epoch}`;
  const wanted = new Set(firsts.filter(({ seq }) => seq > 1).map(keyOf));
  const parts: OwnPart[] = [];
  for (let before = g; wanted.size > 0;) {
    const rows = prepared(
      db,
      'SELECT g, term, epoch, seq, h FROM site_log WHERE audience = ? AND g < ? ORDER BY g DESC LIMIT ?',
      // Columns are named in the query.
    ).all(audience, before, EXPORT_ROWS) as readonly (Writer & Tail & { readonly g: number })[];
    for (const { term, epoch, seq, h } of rows) {
      if (wanted.delete(keyOf({ term, epoch }))) parts.push({ term, epoch, base: { seq, h } });
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    before = end.g;
    yield;
  }
  return parts;
}

/** A writer's log as it is exported: after which op it begins, with its hash. */
export type OwnPart = Writer & { readonly base: Tail };

/** Own logs of an audience: all that is kept of each, or only from the first op that no hub has confirmed. */
export const ownParts = (db: Database, term: string, audience: Audience, all: boolean): readonly OwnPart[] => {
  const writers = prepared(
    db,
    'SELECT epoch, base_seq AS seq, base_h AS h FROM writer WHERE audience = ? AND term = ? ORDER BY rowid',
    // Columns are named in the query.
  ).all(audience, term) as readonly (Tail & { readonly epoch: string })[];
  return writers.flatMap(({ epoch, seq, h }): readonly OwnPart[] => {
    if (all) return [{ term, epoch, base: { seq, h } }];
    const first = prepared(
      db,
      'SELECT min(seq) FROM own_log INDEXED BY own_log_pending WHERE audience = ? AND g IS NULL AND epoch = ?',
    )
      .pluck()
      .get(audience, epoch);
    if (typeof first !== 'number') return [];
    const before = prepared(db, 'SELECT h FROM own_log WHERE audience = ? AND epoch = ? AND seq = ?')
      .pluck()
      .get(audience, epoch, first - 1);
    return [{ term, epoch, base: { seq: first - 1, h: typeof before === 'string' ? before : h } }];
  });
};

/** An own op as it is exported. */
export type OwnLine = Tail & { readonly op: string };

/** Own ops of an epoch after a number, in order, at most `EXPORT_ROWS`. */
export const ownAfter = (db: Database, audience: Audience, epoch: string, after: number): readonly OwnLine[] =>
  // Columns are named in the query.
  prepared(
    db,
    'SELECT seq, h, text AS op FROM own_log WHERE audience = ? AND epoch = ? AND seq > ? ORDER BY seq LIMIT ?',
  ).all(audience, epoch, after, EXPORT_ROWS) as readonly OwnLine[];

/** After which op an own log begins here by now; null: it is not kept any more. */
export const ownBase = (db: Database, term: string, audience: Audience, epoch: string): number | null => {
  const base = prepared(db, 'SELECT base_seq FROM writer WHERE audience = ? AND term = ? AND epoch = ?')
    .pluck()
    .get(audience, term, epoch);
  return typeof base === 'number' ? base : null;
};
