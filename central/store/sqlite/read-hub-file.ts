import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Entry } from '#common/wire/entry.ts';

/** A hub's file that no hub serves any more. */
export type ReadHubFile = {
  readonly gen: string;
  /** Up to where central proved to have a log of this generation, and all is this much older than its last entry. */
  readonly safeAt: (audience: Audience, ms: number) => number;
  /** Number of the last entry. */
  readonly headOf: (audience: Audience) => number;
  readonly entriesAfter: (audience: Audience, g: number) => readonly Entry[];
  /** The whole log, one entry after the other: it may be larger than memory. */
  readonly entriesOf: (audience: Audience) => Iterable<Entry>;
  readonly close: () => void;
};

/** Opens a hub's file to read what is in it; null where there is none, or another program holds it. Throws what SQLite says of a damaged one. */
export const readHubFile = (file: string, nativeBinding: string | undefined): ReadHubFile | null => {
  if (!existsSync(file)) return null;
  const db = new Sqlite(file, { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  const gen = db.prepare<[], string>('SELECT gen FROM hub').pluck().get() ?? '';
  const mark = db.prepare<[string, string], number>('SELECT g FROM upstream WHERE audience = ? AND gen = ?').pluck();
  const old = db
    .prepare<[string, string, number], number>(
      `SELECT coalesce(min(g), 1) - 1 FROM entry WHERE audience = ?
         AND hat >= (SELECT hat FROM entry WHERE audience = ? ORDER BY g DESC LIMIT 1) - ?`,
    )
    .pluck();
  const head = db.prepare<[string], number>('SELECT coalesce(max(g), 0) FROM entry WHERE audience = ?').pluck();
  const after = db.prepare<[string, number], Entry>(
    'SELECT g, hh, term, epoch, seq, h, hat, res, op FROM entry WHERE audience = ? AND g > ? ORDER BY g',
  );
  return {
    gen,
    safeAt: (audience, ms) => Math.min(mark.get(audience, gen) ?? 0, old.get(audience, audience, ms) ?? 0),
    headOf: (audience) => head.get(audience) ?? 0,
    entriesAfter: (audience, g) => after.all(audience, g),
    entriesOf: (audience) => after.iterate(audience, 0),
    close: () => void db.close(),
  };
};
