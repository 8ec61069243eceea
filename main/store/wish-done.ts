import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { prepared } from './prepared.ts';

const KEY = 'wish-done';

/** Which wish of a supervisor this terminal took up last, and whether it could be written into its profile. */
const wishDoneSchema = z.object({ uid: z.string(), outcome: z.enum(['written', 'refused']) });
export type WishDone = z.infer<typeof wishDoneSchema>;

/** What this terminal noted last, or null while nobody wished anything. */
export const wishDone = (db: Database): WishDone | null => {
  const value = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(KEY);
  return typeof value === 'string' ? (wishDoneSchema.safeParse(JSON.parse(value)).data ?? null) : null;
};

/** Notes what became of a wish, so that it is taken up once: what somebody sets at the machine later stands. */
export const noteWishDone = (db: Database, done: WishDone): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(KEY, JSON.stringify(done));
};
