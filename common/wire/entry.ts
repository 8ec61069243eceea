import { z } from 'zod';
import { epochSchema, hashSchema, termSchema } from './names.ts';

/** One op after sequencing. `op` and `res` are texts and stay byte for byte what they were when they were hashed. */
export const entrySchema = z.strictObject({
  /** Position in the site's log of this audience: 1, 2, 3 … without holes within a generation. */
  g: z.number().int().positive(),
  /** Chain hash of the site log up to here. */
  hh: hashSchema,
  term: termSchema,
  epoch: epochSchema,
  seq: z.number().int().positive(),
  /** Chain hash of the terminal's own log up to this op. */
  h: hashSchema,
  /** Hub time of sequencing, UTC ms; for showing only. */
  hat: z.number().int(),
  /** Verdict as JSON text. */
  res: z.string(),
  op: z.string(),
});
export type Entry = z.infer<typeof entrySchema>;
