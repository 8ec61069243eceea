import type { Database } from 'better-sqlite3';
import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Retention } from '#common/domain/log/retention.ts';
import { prepared } from './prepared.ts';
import { cursorOf } from './site-log.ts';

/**
 * Where a new terminal's copy of a site log may begin: after this entry come all of the kept days and every op about something still
 * open. 0 (the whole log) for the configuration, and while the copy here is not of generation `gen`.
 */
export const windowStart = (
  db: Database,
  audience: Audience,
  gen: string,
  today: LocalDay,
  retention: Retention,
): number => {
  const cursor = cursorOf(db, audience);
  if (audience === 'config' || cursor.gen !== gen) return 0;
  const days = audience === 'dossier' ? retention.dossierDays : retention.closedDays;
  const recent = firstSince(db, audience, businessDayStart(addDays(today, -days))) ?? cursor.g + 1;
  const open = audience === 'floor' ? firstOpen(db, addDays(today, -retention.unfinishedDays)) : null;
  return Math.max(0, Math.min(recent, open ?? recent) - 1);
};

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const firstSince = (db: Database, audience: Audience, instant: number): number | null =>
  numberOrNull(
    prepared(db, 'SELECT g FROM site_log WHERE audience = ? AND hat >= ? ORDER BY g LIMIT 1')
      .pluck()
      .get(audience, instant),
  );

/** First entry of the oldest ticket or paper that is still open. */
const firstOpen = (db: Database, since: LocalDay): number | null =>
  numberOrNull(
    prepared(
      db,
      `SELECT min((SELECT min(g) FROM site_log INDEXED BY site_log_entity WHERE audience = 'floor' AND entity = open.id)) FROM (
         SELECT id FROM ticket WHERE day >= ? AND phase IN ('waiting', 'called')
         UNION ALL SELECT id FROM print_job WHERE phase <> 'printed' AND phase <> 'cancelled' AND requested_at >= ?) AS open`,
    )
      .pluck()
      .get(since, businessDayStart(since)),
  );
