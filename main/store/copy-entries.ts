import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Entry } from '#common/wire/entry.ts';

const PAGE = 2_000;

/** This terminal's whole copy of a site log, in order, a page at a time. */
export function* copyEntries(db: Database, audience: Audience): Generator<Entry> {
  const page = db.prepare<[string, number, number], Entry>(
    `SELECT g, hh, term, epoch, seq, h, hat, res, text AS op FROM site_log
     WHERE audience = ? AND g > ? ORDER BY g LIMIT ?`,
  );
  for (let after = -1; ;) {
    const entries = page.all(audience, after, PAGE);
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined) return;
    after = last.g;
  }
}
