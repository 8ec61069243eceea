import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';

/** How far central proved to have this hub's log: generation, entry, hash. */
export type UpstreamMark = { readonly gen: string; readonly g: number; readonly hh: string };

export type UpstreamMarks = {
  readonly get: (audience: Audience) => UpstreamMark | null;
  readonly set: (audience: Audience, mark: UpstreamMark) => void;
};

/** What central has acknowledged, kept in the hub's file. */
export const upstreamMarks = (db: Database): UpstreamMarks => {
  const get = db.prepare<[string], UpstreamMark>('SELECT gen, g, hh FROM upstream WHERE audience = ?');
  const set = db.prepare<[string, string, number, string]>(
    'INSERT OR REPLACE INTO upstream (audience, gen, g, hh) VALUES (?, ?, ?, ?)',
  );
  return {
    get: (audience) => get.get(audience) ?? null,
    set: (audience, { gen, g, hh }) => void set.run(audience, gen, g, hh),
  };
};
