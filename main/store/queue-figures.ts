import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** Numbers that a service gave on a day; who was sent on to another one counts where the number was taken. */
export const countIssued = (db: Database, day: string, service: string): number =>
  Number(
    prepared(
      db,
      `SELECT count(*) FROM ticket WHERE day = ? AND coalesce(state ->> '$.earlierServices[0].service', service) = ?`,
    )
      .pluck()
      .get(day, service),
  );

/** How many wait, per service, who arrived before an instant (UTC ms) or at it with a smaller id; null: all. */
export const waitingBefore = (
  db: Database,
  day: string,
  before: { readonly arrivedAt: number; readonly id: string } | null,
): ReadonlyMap<string, number> =>
  new Map(
    // Columns are named in the query.
    (
      prepared(
        db,
        `SELECT service, count(*) AS n FROM ticket WHERE day = :day AND phase = 'waiting' AND service IS NOT NULL
         AND (:at IS NULL OR (arrived_at, id) < (:at, :id)) GROUP BY service`,
      ).all({ day, at: before?.arrivedAt ?? null, id: before?.id ?? null }) as readonly { service: string; n: number }[]
    ).map(({ service, n }) => [service, n]),
  );
