import { z } from 'zod';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
import { queueTicketSchema } from './counter-calls.ts';
import { requestIdSchema } from './views.ts';

const officerSchema = z.strictObject({ id: z.string(), name: z.string(), role: z.string() });

/** The counter itself: open or paused, who sits there, what the officer before left to say. */
export const deskStateSchema = z.strictObject({
  pause: z.strictObject({ reason: pauseReasonSchema, since: z.number() }).nullable(),
  officer: z.strictObject({ name: z.string(), since: z.number() }).nullable(),
  /** The latest note of a shift before this one. */
  handOver: z.strictObject({ note: z.string(), by: z.string(), at: z.number() }).nullable(),
  /** Who may sign in, from the site's settings. */
  officers: z.array(officerSchema),
});
export type DeskState = z.infer<typeof deskStateSchema>;

const done = z.strictObject({ kind: z.literal('done') });
const stillServing = z.strictObject({ kind: z.literal('still-serving'), ticket: queueTicketSchema });
const request = { requestId: requestIdSchema } as const;

export const deskCalls = {
  'desk.state': { roles: ['counter'], input: z.strictObject({}), output: deskStateSchema },
  'desk.pause': {
    roles: ['counter'],
    input: z.strictObject({ ...request, reason: pauseReasonSchema }),
    output: z.discriminatedUnion('kind', [done, stillServing]),
  },
  'desk.resume': { roles: ['counter'], input: z.strictObject(request), output: done },
  /** Who sits here from now on; no secret is asked for. */
  'desk.sign-in': {
    roles: ['counter'],
    input: z.strictObject({ ...request, officer: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [done, z.strictObject({ kind: z.literal('no-such-officer') })]),
  },
  'desk.sign-out': { roles: ['counter'], input: z.strictObject(request), output: done },
  'desk.hand-over': {
    roles: ['counter'],
    input: z.strictObject({ ...request, note: z.string().max(500) }),
    output: z.discriminatedUnion('kind', [done, stillServing]),
  },
} as const;
