import { z } from 'zod';
import { isPlainOp } from './plain-op.ts';

/**
 * An op: one fact that a terminal wrote down. It is stored and forwarded as the text it was first written as,
 * never re-serialised, so that its hash stays true on every machine.
 *
 * uid: idempotency key (UUIDv7), the window's requestId where a window asked for it.
 * t, v: type and version of the fact. id: the entity it is about. at: the terminal's wall clock, UTC ms.
 * off: that clock's distance to the hub at last contact, ms; `at + off` is display and arrival order only.
 * by: who did it (officer or counter), null for a citizen. day: business day 'YYYY-MM-DD', fixed when written.
 */
export const opSchema = z.strictObject({
  uid: z.string().min(1).max(64),
  t: z.string().min(1).max(40),
  v: z.number().int().positive(),
  id: z.string().min(1).max(120),
  at: z.number().int(),
  off: z.number().int(),
  by: z.string().max(80).nullable(),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  d: z.record(z.string(), z.unknown()),
});
export type Op = z.infer<typeof opSchema>;

export type ParsedOp =
  | { readonly kind: 'op'; readonly op: Op }
  | { readonly kind: 'bad'; readonly why: 'not-json' | 'not-an-op' };

/** Reads an op's text; hostile or foreign text gets a named outcome, never an exception. */
export const parseOp = (text: string): ParsedOp => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'not-json' };
  }
  if (isPlainOp(json)) return { kind: 'op', op: json };
  const parsed = opSchema.safeParse(json);
  return parsed.success ? { kind: 'op', op: parsed.data } : { kind: 'bad', why: 'not-an-op' };
};

/** When the op happened by the hub's clock, UTC ms: for showing and for arrival order, never for dedupe. */
export const happenedAt = (op: Op): number => op.at + op.off;
