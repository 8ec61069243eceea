import { z } from 'zod';
import { serviceRefSchema } from './kiosk-search-calls.ts';

/** Where a dossier stands, for the person who holds its receipt (giấy tiếp nhận). Nothing of whose it is. */
const standingSchema = z.discriminatedUnion('kind', [
  /** Received and being dealt with; `day` is yyyy-mm-dd in Vietnam. */
  z.strictObject({
    kind: z.literal('in-hand'),
    due: z.strictObject({ day: z.string(), isReached: z.boolean() }),
  }),
  /** The hub knows no dossier of this code: a paper of another office, perhaps. */
  z.strictObject({ kind: z.literal('unknown') }),
  /** Nobody can say here and now (the hub is away, or answers in a way this program does not know). */
  z.strictObject({ kind: z.literal('ask-staff') }),
]);

const kioskReceiptSchema = z.strictObject({
  standing: standingSchema,
  /** Where results are collected; null where the site has not said. */
  result: serviceRefSchema.nullable(),
  /** Where supplements are brought. */
  supplement: serviceRefSchema.nullable(),
});
export type KioskReceipt = z.infer<typeof kioskReceiptSchema>;

export const kioskReceiptCalls = {
  /** Asks the site's hub about exactly one dossier; nothing is kept here. */
  'kiosk.receipt': {
    roles: ['kiosk'],
    input: z.strictObject({ code: z.string().max(60) }),
    output: kioskReceiptSchema,
  },
} as const;
