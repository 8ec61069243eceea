import { z } from 'zod';

/** What a supervisor may ask of a terminal (lệnh cho máy): start anew, tell its diagnosis, show its screen. */
export const orderKindSchema = z.enum(['restart', 'report', 'look']);
export type OrderKind = z.infer<typeof orderKindSchema>;

/**
 * How a terminal answered. `taken`: it begins and will not begin again, whatever happens meanwhile. `refused`: the person at it said no.
 * `citizen-there`: somebody stands at the kiosk. `unanswered`: nobody said yes or no in time. `interrupted`: the program ended in the middle.
 */
export const orderAnswerSchema = z.enum([
  'taken',
  'done',
  'refused',
  'citizen-there',
  'unanswered',
  'failed',
  'interrupted',
]);
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

/** An order is good for this long after it was given, ms: a terminal that comes back later does nothing of what was wanted long ago. */
export const ORDER_MS = 5 * 60_000;

/** A person has this long to say yes or no to a picture of the screen, ms. */
export const CONSENT_MS = 30_000;

/** So long a screen says that it was looked at, ms. */
export const LOOKED_MS = 5_000;

/** An order: for which terminal, what, and until when it may be begun with (UTC ms, hub's clock). */
export const orderDataSchema = z.object({ to: z.string(), what: orderKindSchema, until: z.number().int() });

/** The word of the terminal; `bytes` is the length of what lies ready at the hub for some minutes and is in no log. */
export const answerDataSchema = z.object({ how: orderAnswerSchema, bytes: z.number().int().nonnegative().optional() });

/** The matter that somebody looks after; `began` (UTC ms) tells this time from the next, null where nobody knows. */
export const alarmDataSchema = z.object({ key: z.string(), began: z.number().int().nullable() });
