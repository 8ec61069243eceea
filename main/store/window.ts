import type { Database } from 'better-sqlite3';
import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Retention } from '#common/domain/log/retention.ts';
import { prepared } from './prepared.ts';
import { cursorOf } from './site-log.ts';

/** What a window asks of a copy: its cursor, and the first entry since an instant (UTC ms), and of what is open since a day, or null. */
export type WindowReads = {
  readonly cursor: () => { readonly gen: string; readonly g: number };
  readonly firstSince: (instant: number) => number | null;
  readonly firstOpen: (audience: 'floor' | 'dossier', since: LocalDay) => number | null;
};

/**
 * Where a new terminal's copy of a site log may begin: after this entry come all of the kept days and every op about something still
 * open. 0 (the whole log) for the configuration, and while the copy here is not of generation `gen`. Pure.
 */
export const windowFrom = (
  reads: WindowReads,
  audience: Audience,
  gen: string,
  today: LocalDay,
  retention: Retention,
): number => {
  const cursor = reads.cursor();
  if (audience === 'config' || cursor.gen !== gen) return 0;
  const days = audience === 'dossier' ? retention.dossierDays : retention.closedDays;
  const recent = reads.firstSince(businessDayStart(addDays(today, -days))) ?? cursor.g + 1;
  const unfinished = audience === 'dossier' ? retention.openDossierDays : retention.unfinishedDays;
  const open = reads.firstOpen(audience, addDays(today, -unfinished));
  return Math.max(0, Math.min(recent, open ?? recent) - 1);
};

/** `windowFrom` for a terminal's database. */
export const windowStart = (
  db: Database,
  audience: Audience,
  gen: string,
  today: LocalDay,
  retention: Retention,
): number =>
  windowFrom(
    {
      cursor: () => cursorOf(db, audience),
      firstSince: (instant) => firstSince(db, audience, instant),
      firstOpen: (of, since) => (of === 'floor' ? firstOpen(db, since) : firstOpenDossier(db, since)),
    },
    audience,
    gen,
    today,
    retention,
  );

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const firstSince = (db: Database, audience: Audience, instant: number): number | null =>
  numberOrNull(
    prepared(db, 'SELECT g FROM site_log WHERE audience = ? AND hat >= ? ORDER BY g LIMIT 1')
      .pluck()
      .get(audience, instant),
  );

/** First entry of the oldest ticket, paper or appointment that is still open, or that this terminal alone has closed: the hub may decide otherwise. */
const firstOpen = (db: Database, since: LocalDay): number | null =>
  numberOrNull(
    prepared(
      db,
      `SELECT min((SELECT min(g) FROM site_log INDEXED BY site_log_entity WHERE audience = 'floor' AND entity = open.id)) FROM (
         SELECT id FROM ticket WHERE day >= ? AND phase IN ('waiting', 'called', 'parked')
         UNION ALL SELECT id FROM print_job WHERE phase <> 'printed' AND phase <> 'cancelled' AND requested_at >= ?
         UNION ALL SELECT id FROM appointment WHERE day >= ?
         UNION ALL SELECT entity FROM own_log INDEXED BY own_log_pending WHERE audience = 'floor' AND g IS NULL) AS open`,
    )
      .pluck()
      .get(since, businessDayStart(since), since),
  );

/** First entry of the oldest dossier that is not ended, or of a hand-over that somebody still has to sign. */
const firstOpenDossier = (db: Database, since: LocalDay): number | null =>
  numberOrNull(
    prepared(
      db,
      `SELECT min((SELECT min(g) FROM site_log INDEXED BY site_log_entity WHERE audience = 'dossier' AND entity = open.id)) FROM (
         SELECT id FROM dossier WHERE day >= ? AND phase NOT IN ('refused', 'stopped', 'returned')
         UNION ALL SELECT id FROM hand_over WHERE day >= ? AND (state ->> 'giver' IS NULL OR state ->> 'receiver' IS NULL)
         UNION ALL SELECT entity FROM own_log INDEXED BY own_log_pending WHERE audience = 'dossier' AND g IS NULL) AS open`,
    )
      .pluck()
      .get(since, since),
  );
