import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { chainOp, type Sha256 } from '#common/wire/chain.ts';
import { parseGen } from '#common/wire/generation.ts';
import { epochSchema, hashSchema, termSchema } from '#common/wire/names.ts';

const number = z.number().int().nonnegative();
const schemas = {
  cursor: z.strictObject({
    audience: audienceSchema,
    gen: z.union([z.literal(''), epochSchema]),
    g: number,
    hh: hashSchema,
    // Older files lack it.
    forgotten: number.optional(),
  }),
  writer: z.strictObject({
    audience: audienceSchema,
    term: termSchema,
    epoch: epochSchema,
    base_seq: number,
    base_h: hashSchema,
    acked_seq: number,
    acked_h: hashSchema,
  }),
  own_state: z.strictObject({ audience: audienceSchema, epoch: epochSchema }),
} as const;

const isRead = (schema: z.ZodType, row: unknown): boolean => schema.safeParse(row).success;

/**
 * Whether the small tables that say where this terminal stands can be what was written: one flipped letter in them would make every hello unreadable,
 * name a generation that never was (a hub would step down for it), or let an own log begin where it did not.
 */
export const areMarksWhole = (db: Database, sha256: Sha256): boolean => {
  const areRead = Object.entries(schemas).every(([table, schema]) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .every((row) => isRead(schema, row)),
  );
  return areRead && areGensAlike(db) && areCursorsProven(db) && areBeginningsProven(db, sha256);
};

/** Two generations have nothing in common but dashes and chance: two that are almost the same were one. */
const areGensAlike = (db: Database): boolean => {
  const gens = db.prepare<[], string>("SELECT DISTINCT gen FROM cursor WHERE gen <> '' ORDER BY gen").pluck().all();
  return gens.every((gen) => gens.every((other) => gen === other || !isAlmost(gen, other)));
};

const isAlmost = (one: string, other: string): boolean => {
  const [a, b] = [parseGen(one)?.random ?? one, parseGen(other)?.random ?? other];
  const same = [...a].filter((letter, i) => letter === b[i]).length;
  return same * 2 > a.length;
};

/** The entry at which a copy stands, where it is still here, has the hash that the cursor has; none comes after it. */
const areCursorsProven = (db: Database): boolean =>
  db
    .prepare(
      `SELECT 1 FROM cursor AS c WHERE EXISTS (SELECT 1 FROM site_log AS s WHERE s.audience = c.audience AND (s.g > c.g OR (s.g = c.g AND s.hh <> c.hh)))`,
    )
    .get() === undefined;

type First = {
  readonly audience: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly text: string;
};
type Beginning = { readonly base: number; readonly h: string };

/** The first op that is kept of each own log follows where a log of that name says that it begins here, or is itself that place. */
const areBeginningsProven = (db: Database, sha256: Sha256): boolean => {
  const firsts = db
    .prepare<[], First>(
      `SELECT audience, epoch, seq, h, text FROM own_log AS o
       WHERE seq = (SELECT min(seq) FROM own_log AS other WHERE other.audience = o.audience AND other.epoch = o.epoch)`,
    )
    .all();
  const beginnings = db.prepare<[string, string], Beginning>(
    'SELECT base_seq AS base, base_h AS h FROM writer WHERE audience = ? AND epoch = ?',
  );
  return firsts.every(({ audience, epoch, seq, h, text }) =>
    beginnings
      .all(audience, epoch)
      .some(({ base, h: before }) =>
        base === seq ? before === h : base + 1 === seq && chainOp(sha256, before, text) === h,
      ),
  );
};
