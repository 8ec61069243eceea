import { z } from 'zod';
import { bookingReplySchema, bookingRequestSchema, offeredSlotsSchema } from '../wire/booking-calls.ts';
import { bilingualSchema } from './views.ts';

/** An appointment (lịch hẹn) at the kiosk: its service and slot, and what checking in now means. Nothing says whose it is. */
export const keptAppointmentSchema = z.strictObject({
  id: z.string(),
  service: z.string(),
  serviceName: bilingualSchema,
  /** Beginning of its slot, UTC ms. */
  slot: z.number().int(),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('kept') }),
    /** May be checked in from this instant on. */
    z.strictObject({ kind: z.literal('too-early'), from: z.number().int() }),
    /** The place was kept until this instant; an ordinary number is given instead. */
    z.strictObject({ kind: z.literal('too-late'), keptUntil: z.number().int() }),
    z.strictObject({ kind: z.literal('other-day') }),
    /** Checked in before: the number that was given. */
    z.strictObject({ kind: z.literal('here-already'), label: z.string() }),
    z.strictObject({ kind: z.literal('cancelled') }),
  ]),
});
export type KeptAppointment = z.infer<typeof keptAppointmentSchema>;

export const appointmentCalls = {
  /** Whether any service of this site takes appointments. */
  'appointment.offered': {
    roles: ['kiosk', 'counter'],
    input: z.strictObject({}),
    output: z.strictObject({ offered: z.boolean() }),
  },
  /** The appointment of a telephone number typed at the kiosk. The number is compared and forgotten. */
  'appointment.find': {
    roles: ['kiosk'],
    input: z.strictObject({ phone: z.string().max(20) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), appointment: keptAppointmentSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
      z.strictObject({ kind: z.literal('bad-phone') }),
    ]),
  },
  /** The services an officer can book for. */
  'appointment.services': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({ services: z.array(z.strictObject({ id: z.string(), name: bilingualSchema })) }),
  },
  /** What is free, as central says it now. */
  'appointment.slots': {
    roles: ['counter'],
    input: z.strictObject({ service: z.string().max(40) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('free'), days: offeredSlotsSchema.shape.days }),
      z.strictObject({ kind: z.literal('central-away') }),
    ]),
  },
  /** Books at central for somebody at the counter. Central answers or nobody does: nothing is booked here. */
  'appointment.book': {
    roles: ['counter'],
    input: bookingRequestSchema,
    output: z.discriminatedUnion('kind', [
      ...bookingReplySchema.options,
      z.strictObject({ kind: z.literal('central-away') }),
    ]),
  },
} as const;
