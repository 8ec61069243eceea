import { z } from 'zod';
import { bilingualSchema, languageSchema, paperViewSchema, requestIdSchema, ticketStateSchema } from './views.ts';

/** A queue service (lĩnh vực) as a tile on the kiosk. */
export const serviceTileSchema = z.strictObject({
  id: z.string(),
  /** The letter in front of the ticket number. */
  letter: z.string(),
  name: bilingualSchema,
  hint: bilingualSchema,
  icon: z.string(),
  waiting: z.number().int().nonnegative(),
});
export type ServiceTile = z.infer<typeof serviceTileSchema>;

/** The citizen's ticket (phiếu) as the kiosk shows it. */
export const kioskTicketSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Text of the QR on paper and screen; the counter's scanner opens the ticket with it. */
  code: z.string(),
  service: bilingualSchema,
  /** People ahead in the same service when last looked. */
  ahead: z.number().int().nonnegative(),
  issuedAt: z.number(),
  state: ticketStateSchema,
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
    input: z.strictObject({ service: z.string().max(40), language: languageSchema, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('issued'), ticket: kioskTicketSchema }),
      z.strictObject({ kind: z.literal('no-such-service') }),
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
