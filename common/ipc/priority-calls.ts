import { z } from 'zod';
import { queueTicketSchema } from './counter-calls.ts';
import { bilingualSchema, requestIdSchema } from './views.ts';

/** A ground on which somebody is served sooner (nhóm ưu tiên). */
const priorityGroupSchema = z.strictObject({ id: z.string(), name: bilingualSchema });

export const priorityCalls = {
  /** The groups to choose from; none where no service lets anybody pass. */
  'priority.groups': {
    roles: ['kiosk', 'counter'],
    input: z.strictObject({}),
    output: z.strictObject({ groups: z.array(priorityGroupSchema) }),
  },
  /** The officer looked at the ground: this group, or none. */
  'priority.judge': {
    roles: ['counter'],
    input: z.strictObject({
      ticket: z.string().max(60),
      group: z.string().max(40).nullable(),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('done'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('no-such-group') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
