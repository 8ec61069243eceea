import { z } from 'zod';

/** What stands at a counter besides its screen and printer. */
const counterExtrasSchema = z.strictObject({
  /** A second screen for the citizen. */
  citizenScreen: z.boolean(),
  /** A cash drawer on the printer. */
  drawer: z.boolean(),
  /** The LED sign, by its line; null: there is none. */
  sign: z.enum(['opening', 'connected', 'missing', 'closed']).nullable(),
});

export const counterExtrasCalls = {
  'counter.extras': { roles: ['counter'], input: z.strictObject({}), output: counterExtrasSchema },
  /** One pulse to the cash drawer. Without a request id on purpose: a drawer must never be opened by a repetition nobody pressed. */
  'drawer.open': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({
      kind: z.enum(['opened', 'pulsed', 'unreachable', 'busy', 'no-answer', 'stopped', 'no-drawer']),
    }),
  },
} as const;
