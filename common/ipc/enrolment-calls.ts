import { z } from 'zod';
import { requestIdSchema } from './views.ts';

const everyRole = ['kiosk', 'counter', 'display', 'supervisor', 'printer'] as const;

/** How this terminal stands with its hub. Work goes on in all of them; what is written is kept and sent later. */
export const standingSchema = z.strictObject({
  terminal: z.string(),
  standing: z.enum(['fine', 'not-enrolled', 'revoked']),
});
export type Standing = z.infer<typeof standingSchema>;

export const enrolmentCalls = {
  'terminal.standing': { roles: everyRole, input: z.strictObject({}), output: standingSchema },
  /** Enrols this terminal with the code from the supervisor's screen, as typed or scanned. */
  'terminal.enrol': {
    roles: everyRole,
    input: z.strictObject({ code: z.string().max(40), requestId: requestIdSchema }),
    output: z.strictObject({
      kind: z.enum(['enrolled', 'not-a-code', 'wrong-code', 'name-taken', 'too-many', 'hub-away', 'bad-request']),
    }),
  },
} as const;
