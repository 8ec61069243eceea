import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BookingAnswer, BookingDesk } from '#central/appointment/booking-desk.ts';
import type { BookingLimits } from '#central/appointment/booking-limits.ts';
import { bookingRequestSchema, type BookingReply, type OfferedSlots } from '#common/wire/booking-calls.ts';
import { siteSchema } from '#common/wire/names.ts';

const paramsSchema = z.object({ site: siteSchema });
const querySchema = z.object({ service: z.string().max(40) });

const replyOf = (answer: BookingAnswer): BookingReply => {
  switch (answer.kind) {
    case 'booked':
      return { kind: 'booked', id: answer.booking.id, code: answer.booking.code };
    case 'no-such-service':
    case 'no-such-slot':
    case 'too-far-ahead':
      return { kind: 'not-offered' };
    default:
      return answer;
  }
};

/** The door for counters: what is free (`GET /sites/:site/appointments?service=…`) and booking (`POST`), with the limits of the public pages. */
export const openBookingDoor = (
  app: FastifyInstance,
  { desk, limits }: { readonly desk: BookingDesk; readonly limits: BookingLimits },
): void => {
  app.get('/sites/:site/appointments', async (request, reply) => {
    const [path, asked] = [paramsSchema.safeParse(request.params), querySchema.safeParse(request.query)];
    if (!path.success || !asked.success) return reply.code(400).send({ error: 'bad-query' });
    const { site } = path.data;
    const days = await desk.days(site, asked.data.service);
    const slots = await Promise.all(days.map((day) => desk.slots(site, asked.data.service, day)));
    return { days: days.map((day, index) => ({ day, slots: [...(slots[index] ?? [])] })) } satisfies OfferedSlots;
  });
  app.post('/sites/:site/appointments', async (request, reply) => {
    const [path, asked] = [paramsSchema.safeParse(request.params), bookingRequestSchema.safeParse(request.body)];
    if (!path.success || !asked.success) return reply.code(400).send({ error: 'bad-request' });
    if (!limits.mayBook(request.ip, asked.data.citizenNumber)) return { kind: 'too-many' } satisfies BookingReply;
    return replyOf(await desk.book(path.data.site, asked.data));
  });
};
