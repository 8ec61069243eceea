import { z } from 'zod';
import { boardKindSchema, slideSchema } from '../domain/board/board-settings.ts';
import { hoursSchema } from '../domain/board/hours.ts';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
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

/** A file of the terminal's folder `media`, by the address a window asks for it. */
export const boardMediaSchema = z.strictObject({
  name: z.string(),
  address: z.string(),
  kind: z.enum(['picture', 'video']),
});
export type BoardMedia = z.infer<typeof boardMediaSchema>;

export const boardSchema = z.strictObject({
  kind: boardKindSchema,
  siteName: bilingualSchema,
  /** Being called or served now, newest call first: what this board shows. */
  calling: z.array(boardRowSchema),
  /** Earlier calls of today, newest first. */
  earlier: z.array(boardRowSchema),
  /** What is being called in this board's zone, newest first: what its zone has to hear, whichever of it this board shows. */
  zoneCalls: z.array(boardRowSchema),
  waiting: z.number().int(),
  notice: bilingualSchema,
  /** Whether this board is the one of its zone that speaks now; the others keep silent and are ready. */
  speaks: z.boolean(),
  /** The counter of a counter's sign; null on other boards, and while the settings name none. */
  sign: z
    .strictObject({
      name: bilingualSchema,
      services: z.array(bilingualSchema),
      pause: pauseReasonSchema.nullable(),
    })
    .nullable(),
  english: z.boolean(),
  slides: z.array(slideSchema),
  slideSeconds: z.number().int(),
  media: z.array(boardMediaSchema),
  day: z.enum(['dark', 'light']),
  night: hoursSchema.nullable(),
  /** UTC ms of what is shown: now, or when the hub was last heard. */
  updatedAt: z.number(),
  /** UTC ms since when the board gets no news, null while it is live. */
  offlineSince: z.number().nullable(),
});
export type Board = z.infer<typeof boardSchema>;

export const displayCalls = {
  'board.show': { roles: ['display'], input: z.strictObject({}), output: boardSchema },
  /** A file of the folder `media` could not be shown: it is left out until it changes, and named to the supervisor. */
  'board.media-broken': {
    roles: ['display'],
    input: z.strictObject({ name: z.string().max(255) }),
    output: z.strictObject({}),
  },
} as const;
