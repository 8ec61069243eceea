import { z } from 'zod';
import { BATCH_OPS } from './limits.ts';
import { epochSchema, hashSchema } from './names.ts';

/** The writer of the log in which central tells a site of its appointments. No terminal can have this name (profiles allow no dot). */
export const WEB_TERM = 'central.web';

/**
 * Answer of `GET /sites/:site/bookings?epoch=…&after=n` at central: ops of that log from number `from` on, as a terminal would push them. Of another
 * epoch than the one asked for it begins at 1. No `ops`: there is nothing new.
 */
export const bookingOpsSchema = z.object({
  epoch: epochSchema,
  from: z.number().int().positive(),
  prev: hashSchema,
  ops: z.array(z.string()).max(BATCH_OPS),
});
export type BookingOps = z.infer<typeof bookingOpsSchema>;
