import { z } from 'zod';
import { requestIdSchema } from './views.ts';

/** Who is at this supervisor's desk (trực giám sát), and who may be. Instants are UTC ms by the hub's clock. */
export const dutyStateSchema = z.strictObject({
  terminal: z.string(),
  officer: z.strictObject({ id: z.string(), name: z.string(), since: z.number() }).nullable(),
  /** Officers of the settings, those who may supervise first; none: nobody can sign in. */
  officers: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string() })),
});
export type DutyState = z.infer<typeof dutyStateSchema>;

const roles = ['supervisor'] as const;
const done = z.strictObject({ kind: z.literal('done') });

export const dutyCalls = {
  'duty.show': { roles, input: z.strictObject({}), output: dutyStateSchema },
  /** Who answers for what is done here from now on; no secret is asked for. */
  'duty.sign-in': {
    roles,
    input: z.strictObject({ requestId: requestIdSchema, officer: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [done, z.strictObject({ kind: z.literal('no-such-officer') })]),
  },
  'duty.sign-out': { roles, input: z.strictObject({ requestId: requestIdSchema }), output: done },
} as const;
