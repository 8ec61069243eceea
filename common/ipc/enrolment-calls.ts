import { z } from 'zod';
import { enrolRoleSchema } from '../domain/site/enrolment.ts';
import { requestIdSchema } from './views.ts';

const everyRole = ['kiosk', 'counter', 'display', 'supervisor', 'printer'] as const;

/** How this terminal stands with its hub. Work goes on in all of them; what is written is kept and sent later. */
export const standingSchema = z.strictObject({
  terminal: z.string(),
  standing: z.enum(['fine', 'not-enrolled', 'revoked']),
  /** Why nothing of this terminal is real: every window says so, all the time. Absent: it is at work. */
  mark: z.enum(['training', 'demo']).optional(),
});
export type Standing = z.infer<typeof standingSchema>;

/** What became of a code that was typed or scanned; `wrong-role` and `wrong-name` say what it was made for. */
export const enrolOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['enrolled', 'not-a-code', 'wrong-code', 'name-taken', 'too-many', 'hub-away', 'bad-request']),
  }),
  z.strictObject({ kind: z.literal('wrong-role'), roles: z.array(enrolRoleSchema) }),
  z.strictObject({ kind: z.literal('wrong-name'), term: z.string() }),
]);
export type EnrolOutcomeView = z.infer<typeof enrolOutcomeSchema>;

export const enrolmentCalls = {
  'terminal.standing': { roles: [...everyRole, 'citizen'], input: z.strictObject({}), output: standingSchema },
  /** Enrols this terminal with the code from the supervisor's screen, as typed or scanned. */
  'terminal.enrol': {
    roles: everyRole,
    input: z.strictObject({ code: z.string().max(160), requestId: requestIdSchema }),
    output: enrolOutcomeSchema,
  },
} as const;
