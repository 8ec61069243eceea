import { z } from 'zod';
import { audienceSchema } from '../log/audience.ts';

/**
 * What is wrong at the first broken link of a log.
 * link: the op's text and its hash do not follow from the op before. entry: the hub's entry (verdict, op's hash) does not follow from the entry before.
 * name: the op follows from another writer's log, or stands under another number, than it says. column: what stands beside the text is not what the text
 * says. missing: a number is not there that nothing here may forget. end: the log does not end where it was confirmed to end. stranger: rows that belong
 * to no log of this terminal.
 */
export const breakKindSchema = z.enum(['link', 'entry', 'name', 'column', 'missing', 'end', 'stranger']);

/** The first broken link: which log, whose, which number, what should stand there and what does. Instants are UTC ms. */
export const logBreakSchema = z.strictObject({
  what: breakKindSchema,
  term: z.string(),
  epoch: z.string(),
  number: z.number(),
  expected: z.string(),
  found: z.string(),
  /** When the broken entry says that it happened; null where it does not say it any more. */
  at: z.number().nullable(),
  /** The last link before it that is right; null where it is the first. */
  good: z.strictObject({ number: z.number(), h: z.string(), at: z.number().nullable() }).nullable(),
});
export type LogBreak = z.infer<typeof logBreakSchema>;

/**
 * What was found in one log: `site` is the copy of the site's log of an audience (epoch = the hub's generation), `writer` one that this terminal keeps
 * for the hub (its own, or what it saved of another's).
 */
export const logFindingSchema = z.strictObject({
  log: audienceSchema,
  chain: z.enum(['site', 'writer']),
  term: z.string(),
  epoch: z.string(),
  /** Links that were compared. */
  links: z.number().int(),
  /** Entries whose beginning is not here any more, so that only a hub can prove them. */
  unproven: z.number().int(),
  /** Numbers that were forgotten after central had them. */
  forgotten: z.number().int(),
  /** Where the log ends here: number and hash. */
  head: z.strictObject({ number: z.number().int(), h: z.string() }),
  /** Up to where the hub (of a writer's log) or central (of the site's log) confirmed to have it; null while nobody said so. */
  confirmed: z.number().int().nullable(),
  broken: logBreakSchema.nullable(),
});
export type LogFinding = z.infer<typeof logFindingSchema>;
