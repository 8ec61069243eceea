import type { Database } from 'better-sqlite3';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { DossierFilters, StandingFilter } from '#common/domain/dossier/dossier-filters.ts';
import type { QueryPart } from '#common/domain/dossier/dossier-query.ts';
import { SOON_DAYS, type DossierWait } from '#common/domain/dossier/dossier-standing.ts';
import { token } from '#common/domain/dossier/dossier-tokens.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dossierMatch, type Asker } from './dossier-match.ts';
import { prepared } from './prepared.ts';

/** Where a page of a list ended; the next one begins after it. */
export type SearchPlace = { readonly place: number; readonly until: number };

export type DossierSearch = {
  readonly parts: readonly QueryPart[];
  readonly filters: DossierFilters;
  readonly asker: Asker;
  readonly today: LocalDay;
  readonly limit: number;
  readonly after: SearchPlace | null;
};

export type FoundDossiers = { readonly dossiers: readonly Dossier[]; readonly next: SearchPlace | null };

type Waiting = { readonly wait: DossierWait; readonly from: number; readonly to: number };
type Row = { readonly place: number; readonly until: number | null; readonly state: string };

/** What a standing means on a day: what is waited for, and between which instants (UTC ms, the second one no more) that ends. */
const waitingOf = (standing: StandingFilter, today: LocalDay): Waiting => {
  const start = (days: number): number => toInstant(addDays(today, days), 0);
  const handling = { wait: 'handling' as const };
  switch (standing) {
    case 'overdue':
      return { ...handling, from: 0, to: start(0) };
    case 'due-today':
      return { ...handling, from: start(0), to: start(1) };
    case 'due-soon':
      return { ...handling, from: start(1), to: start(1 + SOON_DAYS) };
    default:
      return { wait: 'supplement', from: 0, to: start(0) };
  }
};

/** Dossiers that fit what was typed and filtered: the newest first, or by a standing the one that is due first. A page of at most `limit`. */
export const searchDossiers = (db: Database, search: DossierSearch): FoundDossiers => {
  const { filters, parts, asker, limit, today, after } = search;
  const match = dossierMatch(parts, filters, asker);
  const rows =
    filters.standing === null
      ? newestFirst(db, match, after?.place ?? Number.MAX_SAFE_INTEGER, limit + 1)
      : dueFirst(db, match, waitingOf(filters.standing, today), after ?? { place: -1, until: -1 }, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    // Written by writeState, from the fold of dossiers.
    dossiers: page.map(({ state }) => JSON.parse(state) as Dossier),
    next: rows.length > limit && last !== undefined ? { place: last.place, until: last.until ?? 0 } : null,
  };
};

const newestFirst = (db: Database, match: string, before: number, limit: number): readonly Row[] => {
  const rows =
    match === ''
      ? prepared(
          db,
          `SELECT place, until, state FROM dossier_place AS p CROSS JOIN dossier AS d ON d.id = p.id
           WHERE place < ? ORDER BY place DESC LIMIT ?`,
        ).all(before, limit)
      : prepared(
          db,
          `SELECT place, until, state FROM dossier_words AS w CROSS JOIN dossier_place AS p ON p.place = w.rowid
             CROSS JOIN dossier AS d ON d.id = p.id
           WHERE w.dossier_words MATCH ? AND w.rowid < ? ORDER BY w.rowid DESC LIMIT ?`,
        ).all(match, before, limit);
  return rows as readonly Row[]; // columns are named in the query
};

const dueFirst = (db: Database, match: string, waiting: Waiting, after: SearchPlace, limit: number): readonly Row[] => {
  const only = `"${token.wait(waiting.wait)}"`;
  // Few dossiers wait at any time: those that fit the words are taken among them.
  const fits = match === '' ? '' : 'AND place IN (SELECT rowid FROM dossier_words WHERE dossier_words MATCH :match)';
  return prepared(
    db,
    `SELECT place, until, state FROM dossier_place AS p INDEXED BY dossier_place_waits CROSS JOIN dossier AS d ON d.id = p.id
     WHERE wait = :wait AND wait <> '' AND until >= :from AND until < :to AND (until, place) > (:until, :place) ${fits}
     ORDER BY until, place LIMIT :limit`,
  ).all({
    ...waiting,
    ...after,
    limit,
    ...(match === '' ? {} : { match: `${match} AND ${only}` }),
  }) as readonly Row[]; // columns are named in the query
};

export type DossierCounts = {
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly supplement: number;
  readonly supplementLate: number;
  readonly ready: number;
  readonly unpaid: number;
  readonly newOnline: number;
};

/** How many dossiers stand how, on a day: read from indexes that hold what is open only. */
export const countDossiers = (db: Database, today: LocalDay): DossierCounts => {
  const count = (sql: string, ...values: readonly (string | number)[]): number =>
    Number(
      prepared(db, `SELECT count(*) FROM dossier_place ${sql}`)
        .pluck()
        .get(...values),
    );
  const waiting = (wait: DossierWait): number =>
    count("INDEXED BY dossier_place_waits WHERE wait = ? AND wait <> ''", wait);
  const standing = (filter: StandingFilter): number => {
    const { wait, from, to } = waitingOf(filter, today);
    return count(
      "INDEXED BY dossier_place_waits WHERE wait = ? AND wait <> '' AND until >= ? AND until < ?",
      wait,
      from,
      to,
    );
  };
  return {
    overdue: standing('overdue'),
    dueToday: standing('due-today'),
    dueSoon: standing('due-soon'),
    supplement: waiting('supplement'),
    supplementLate: standing('supplement-late'),
    ready: waiting('ready'),
    unpaid: count('INDEXED BY dossier_place_owed WHERE owed = 1'),
    newOnline: waiting('new-online'),
  };
};
