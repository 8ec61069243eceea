import { z } from 'zod';
import { keptAppointmentSchema } from './appointment-calls.ts';
import { kioskTicketSchema } from './kiosk-calls.ts';

/** What a scan meant at a kiosk. Nothing about a person or a dossier ever comes here: only what kind of paper it was, and where to go with it. */
export const kioskScanSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), ticket: kioskTicketSchema }),
  z.strictObject({ kind: z.literal('ticket-unknown') }),
  /** Take a number; the officer reads it at the counter. */
  z.strictObject({ kind: z.literal('for-counter'), what: z.enum(['card', 'booking', 'parcel', 'payment']) }),
  /** A booking's QR, or a citizen card of somebody who has an appointment. */
  z.strictObject({ kind: z.literal('appointment'), appointment: keptAppointmentSchema }),
  /** A receipt (giấy tiếp nhận) with a dossier's code: the window asks `kiosk.receipt` and keeps nothing. */
  z.strictObject({ kind: z.literal('receipt'), code: z.string().max(60) }),
  z.strictObject({ kind: z.literal('procedure'), code: z.string().max(40) }),
  /** Torn, noisy, mangled: the same code may be tried again. */
  z.strictObject({ kind: z.literal('unreadable') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type KioskScan = z.infer<typeof kioskScanSchema>;

/** Calls of a window that catches a scanner in keyboard mode (renderer/app). */
export const scannerCalls = {
  /** The key such a scanner sends before each code, as `event.key` calls it; null where this terminal has none. */
  'scanner.keyboard': {
    roles: ['counter', 'kiosk'],
    input: z.strictObject({}),
    output: z.strictObject({ prefixKey: z.string().nullable() }),
  },
  /** What the window caught; its meaning comes as an event, as from any other scanner. */
  'scan.keyed': {
    roles: ['counter', 'kiosk'],
    input: z.strictObject({ text: z.string().max(4_200), ended: z.boolean(), touched: z.boolean() }),
    output: z.strictObject({ kind: z.literal('taken') }),
  },
} as const;
