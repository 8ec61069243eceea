import { z } from 'zod';
import { bilingualSchema } from './views.ts';

/** One line of the board (bảng gọi số): numbers, never names. */
export const boardRowSchema = z.strictObject({
  ticket: z.string(),
  label: z.string(),
  counter: z.string(),
  /** The counter's number as it is spoken; null when its name holds none. */
  counterNumber: z.number().int().nullable(),
  calledAt: z.number(),
  /** 1 for the first call, more for recalls. A pair (ticket, call) is announced once. */
  call: z.number().int().positive(),
  /** Whether a board spoke this call already. */
  announced: z.boolean(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

export const boardSchema = z.strictObject({
  siteName: bilingualSchema,
  /** Being called or served now, newest call first. */
  calling: z.array(boardRowSchema),
  /** Earlier calls of today, newest first. */
  earlier: z.array(boardRowSchema),
  waiting: z.number().int(),
  notice: bilingualSchema,
  /** Whether this board is the one that speaks now; the others keep silent and are ready. */
  speaks: z.boolean(),
  updatedAt: z.number(),
  /** UTC ms since when the board gets no news, null while it is live. */
  offlineSince: z.number().nullable(),
});
export type Board = z.infer<typeof boardSchema>;

export const displayCalls = {
  'board.show': { roles: ['display'], input: z.strictObject({}), output: boardSchema },
} as const;
