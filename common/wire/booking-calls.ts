import { z } from 'zod';

/** What an officer's counter asks central for: `GET /sites/:site/appointments?service=…`. Days and instants as in Vietnam's calendar and UTC ms. */
export const offeredSlotsSchema = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      slots: z.array(z.object({ slot: z.number().int(), left: z.number().int().nonnegative() })),
    }),
  ),
});
export type OfferedSlots = z.infer<typeof offeredSlotsSchema>;

/** `POST /sites/:site/appointments`: a booking made at a counter for somebody who stands there. */
export const bookingRequestSchema = z.strictObject({
  service: z.string().max(40),
  slot: z.number().int(),
  citizenNumber: z.string().max(20),
  phone: z.string().max(20),
});
export type BookingRequest = z.infer<typeof bookingRequestSchema>;

/** What becomes of it. */
export const bookingReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), id: z.string(), code: z.string() }),
  z.object({ kind: z.literal('has-appointment'), slot: z.number().int() }),
  z.object({ kind: z.literal('missed-too-many'), againOn: z.string() }),
  z.object({ kind: z.enum(['slot-full', 'past', 'not-offered', 'bad-number', 'bad-phone', 'too-many']) }),
]);
export type BookingReply = z.infer<typeof bookingReplySchema>;
