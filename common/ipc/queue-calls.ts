import { z } from 'zod';
import { parkReasonSchema } from '../domain/queue/park-reason.ts';
import { queueTicketSchema } from './counter-calls.ts';
import { bilingualSchema, requestIdSchema } from './views.ts';

const about = { ticket: z.string().max(60), requestId: requestIdSchema } as const;

/** What came of a move of a ticket. Every move may lose a race; then nothing changed and `by` is who has the ticket. */
const movedKinds = [
  z.strictObject({ kind: z.literal('done'), ticket: queueTicketSchema }),
  /** Nobody confirmed it yet; the officer is told when it turns out otherwise. */
  z.strictObject({ kind: z.literal('unconfirmed'), ticket: queueTicketSchema }),
  z.strictObject({ kind: z.literal('taken'), by: z.string() }),
  z.strictObject({ kind: z.literal('not-yours') }),
  z.strictObject({ kind: z.literal('not-found') }),
] as const;
const moved = z.discriminatedUnion('kind', movedKinds);

/** A ticket whose citizen went away: parked with a reason, absent when called, or finished (both without one). */
export const awayTicketSchema = z.strictObject({
  ticket: queueTicketSchema,
  reason: parkReasonSchema.nullable(),
  since: z.number(),
  /** The visit was finished: coming back opens it again. */
  finished: z.boolean(),
  /** Absent for longer than the site allows: only a new number helps. */
  late: z.boolean(),
});
export type AwayTicket = z.infer<typeof awayTicketSchema>;

/** Where a ticket of this counter may go, and which may come back: who is away first, then who was finished. */
export const queueChoicesSchema = z.strictObject({
  /** Services that some counter serves; `here`: this one does. */
  services: z.array(
    z.strictObject({
      id: z.string(),
      letter: z.string(),
      name: bilingualSchema,
      here: z.boolean(),
      waiting: z.number(),
    }),
  ),
  /** The other counters. */
  counters: z.array(z.strictObject({ id: z.string(), name: z.string(), services: z.array(z.string()) })),
  /** Who waits for this counter, in calling order. */
  waiting: z.array(queueTicketSchema),
  away: z.array(awayTicketSchema),
});
export type QueueChoices = z.infer<typeof queueChoicesSchema>;

export const queueCalls = {
  'queue.choices': { roles: ['counter'], input: z.strictObject({}), output: queueChoicesSchema },
  'ticket.call-chosen': {
    roles: ['counter'],
    input: z.strictObject(about),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('called'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('still-serving'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('taken'), by: z.string() }),
      z.strictObject({ kind: z.literal('paused') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  'ticket.transfer': {
    roles: ['counter'],
    input: z.strictObject({
      ...about,
      service: z.string().max(60),
      /** The only counter that shall call it, or null. */
      to: z.string().max(60).nullable(),
      note: z.string().max(200),
    }),
    output: z.discriminatedUnion('kind', [...movedKinds, z.strictObject({ kind: z.literal('no-such-place') })]),
  },
  'ticket.park': {
    roles: ['counter'],
    input: z.strictObject({ ...about, reason: parkReasonSchema }),
    output: moved,
  },
  'ticket.return': {
    roles: ['counter'],
    input: z.strictObject(about),
    output: z.discriminatedUnion('kind', [
      ...movedKinds,
      z.strictObject({ kind: z.literal('too-late'), minutes: z.number().int() }),
    ]),
  },
  'ticket.add-service': {
    roles: ['counter'],
    input: z.strictObject({ ...about, service: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [...movedKinds, z.strictObject({ kind: z.literal('no-such-place') })]),
  },
  /** Takes back this counter's last step, within ten seconds. */
  'ticket.undo': {
    roles: ['counter'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('undone'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('still-serving'), ticket: queueTicketSchema }),
      /** Another counter had the ticket before the undo came; `by` is '' where nobody has it. */
      z.strictObject({ kind: z.literal('lost'), ticket: queueTicketSchema, by: z.string() }),
      z.strictObject({ kind: z.literal('nothing') }),
    ]),
  },
} as const;
