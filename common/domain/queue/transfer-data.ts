import { z } from 'zod';

/** What a transfer of a ticket (chuyển) says. */
export const transferDataSchema = z.object({
  /** The counter that holds the ticket; '' where a supervisor moves one that waits. */
  counter: z.string(),
  service: z.string(),
  to: z.string().nullable(),
  /** What the next officer should know; never who the citizen is (kiosks and boards read this log). */
  note: z.string().max(200),
  /** A supervisor moves a ticket that nobody has called; lost to the counter that called it in the meantime. */
  waiting: z.literal(true).optional(),
});
