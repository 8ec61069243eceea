import { z } from 'zod';
import { closedReasons } from '../domain/calendar/service-door.ts';
import { keptAppointmentSchema } from './appointment-calls.ts';
import { bilingualSchema, languageSchema, paperViewSchema, requestIdSchema, ticketStateSchema } from './views.ts';

/** A service that gives no numbers now: why, and when it does again (UTC ms), null when nobody knows. */
export const closedDoorSchema = z.strictObject({
  kind: z.literal('closed'),
  why: z.enum(closedReasons),
  reopensAt: z.number().nullable(),
});
export type ClosedDoor = z.infer<typeof closedDoorSchema>;

/** Whether a service gives numbers now. */
export const doorSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('open') }), closedDoorSchema]);
export type Door = z.infer<typeof doorSchema>;

/** A wait as a range of whole minutes; null while nobody can honestly say. */
export const waitSchema = z
  .strictObject({ low: z.number().int().nonnegative(), high: z.number().int().nonnegative() })
  .nullable();

/** A queue service (lĩnh vực) as a tile on the kiosk. */
export const serviceTileSchema = z.strictObject({
  id: z.string(),
  /** The letter in front of the ticket number. */
  letter: z.string(),
  name: bilingualSchema,
  hint: bilingualSchema,
  icon: z.string(),
  waiting: z.number().int().nonnegative(),
  /** What somebody who takes a number now may expect. */
  wait: waitSchema,
  door: doorSchema,
  /** The field that gathers several services where there are many; null: it stands for itself. */
  group: bilingualSchema.nullable(),
});
export type ServiceTile = z.infer<typeof serviceTileSchema>;

/** The citizen's ticket (phiếu) as the kiosk shows it. */
export const kioskTicketSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Text of the QR on paper and screen; the counter's scanner opens the ticket with it. */
  code: z.string(),
  /** The QR opens the ticket's page on a phone. */
  onPhone: z.boolean(),
  service: bilingualSchema,
  /** People ahead in the same service when last looked. */
  ahead: z.number().int().nonnegative(),
  wait: waitSchema,
  issuedAt: z.number(),
  state: ticketStateSchema,
  /** Beginning of the slot of the appointment that it keeps, UTC ms; null without one. */
  appointment: z.number().int().nullable(),
  paper: paperViewSchema.nullable(),
});
export type KioskTicket = z.infer<typeof kioskTicketSchema>;

export const kioskCalls = {
  'kiosk.services': {
    roles: ['kiosk'],
    input: z.strictObject({}),
    output: z.strictObject({ siteName: bilingualSchema, services: z.array(serviceTileSchema) }),
  },
  /** One tap: the same requestId always gives the same ticket. */
  'ticket.issue': {
    roles: ['kiosk'],
    input: z.strictObject({
      service: z.string().max(40),
      language: languageSchema,
      requestId: requestIdSchema,
      /** The priority group the citizen says to belong to; an officer looks at the ground. */
      priority: z.string().max(40).optional(),
      /** The appointment to check in with; its service counts then. */
      appointment: z.string().max(60).optional(),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('issued'), ticket: kioskTicketSchema }),
      z.strictObject({ kind: z.literal('no-such-service') }),
      z.strictObject({ kind: z.literal('not-kept'), appointment: keptAppointmentSchema }),
      closedDoorSchema,
    ]),
  },
  /** The ticket again, for a window that reloaded or wants to follow the paper. */
  'ticket.show': {
    roles: ['kiosk'],
    input: z.strictObject({ ticket: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), ticket: kioskTicketSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** "Gọi nhân viên": tells the supervisor's screen that somebody at this kiosk needs help. */
  'kiosk.call-staff': {
    roles: ['kiosk'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.literal('called') }),
  },
} as const;
