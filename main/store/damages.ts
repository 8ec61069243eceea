import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { prepared } from './prepared.ts';

const damageSchema = z.strictObject({
  /** Which database of this machine: the terminal's own, or the hub's that it hosts. */
  what: z.enum(['terminal', 'hub']),
  /** When it was noticed, UTC ms. */
  at: z.number().int(),
  /** Name of the file that was put aside, in the profile's folder. */
  file: z.string(),
  /** Own ops that could be read back; of a hub, entries that nobody else here had. */
  saved: z.number().int(),
  /** Ops that the file had and that neither it nor the hub can give back any more, at most. */
  unread: z.number().int(),
});
/** A database that was damaged and put aside, and what became of its rows. */
export type Damage = z.infer<typeof damageSchema>;

const KEY = 'damages';

/** Every damage that this database remembers, the oldest first: the files named there were read back. */
export const damages = (db: Database): readonly Damage[] => {
  const value = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(KEY);
  if (typeof value !== 'string') return [];
  const read = z.array(damageSchema).safeParse(JSON.parse(value));
  return read.success ? read.data : [];
};

/** How long people are told of a damaged database, ms. */
const TOLD_MS = 7 * 86_400_000;
/** The last ones are enough to say that a disk is failing. */
const TOLD = 5;

/** What people are told of now (UTC ms), without the names of files. */
export const recentDamages = (db: Database, now: number): readonly Omit<Damage, 'file'>[] =>
  damages(db)
    .filter(({ at }) => now - at < TOLD_MS)
    .slice(-TOLD)
    .map(({ what, at, saved, unread }) => ({ what, at, saved, unread }));

/** Remembers one; call inside the transaction that takes what was read back. */
export const addDamage = (db: Database, damage: Damage): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(KEY, JSON.stringify([...damages(db), damage]));
};
