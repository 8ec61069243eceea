import { z } from 'zod';

/**
 * An op: one fact that a terminal wrote down. It is stored and forwarded as the text it was first written as,
 * never re-serialised, so that its hash stays true on every machine.
 *
 * uid: idempotency key (UUIDv7), the window's requestId where a window asked for it.
 * t, v: type and version of the fact. id: the entity it is about. at: the terminal's wall clock, UTC ms.
 * off: that clock's distance to the hub at last contact, ms; `at + off` is display and arrival order only.
 * by: who did it (officer or counter; a supervisor as floor/on-duty.ts writes it), null for a citizen. day: business day 'YYYY-MM-DD', fixed when written.
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

const FIELDS = 9;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/u;

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= max;

/** A record whose keys mean nothing to JavaScript itself; others are left to the schema. */
const isPlainRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.hasOwn(value, '__proto__') &&
  !Object.hasOwn(value, 'constructor');

type Fields = { readonly [K in keyof Op]?: unknown };

const namesAreFine = ({ uid, t, id, by, day }: Fields): boolean =>
  isText(uid, 64) &&
  isText(t, 40) &&
  isText(id, 120) &&
  (by === null || (typeof by === 'string' && by.length <= 80)) &&
  typeof day === 'string' &&
  dayPattern.test(day);

const numbersAreFine = ({ v, at, off }: Fields): boolean =>
  Number.isSafeInteger(v) && Number(v) > 0 && Number.isSafeInteger(at) && Number.isSafeInteger(off);

/**
 * Whether what JSON.parse gave is certainly an op as `opSchema` says: the cheap way for the thousands of ops of a catch-up. Never true for
 * what the schema refuses or changes (a property compares both); what is not certain is left to the schema.
 */
export const isPlainOp = (json: unknown): json is Op => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  // An object by the line above; none of its fields is taken for granted.
  const fields = json as Fields;
  // Nine right fields that are its own (no prototype has any of these names) are all of them.
  return (
    Object.keys(json).length === FIELDS && namesAreFine(fields) && numbersAreFine(fields) && isPlainRecord(fields.d)
  );
};

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
