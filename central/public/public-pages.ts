import type { FastifyInstance } from 'fastify';
import { bookingRoutes } from './booking-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { openPublicDoors, type PublicParts } from './public-doors.ts';
import { ticketRoutes } from './ticket-routes.ts';

/** Opens every public page on a service. A new page is one more line here. */
export const openPublicPages = (app: FastifyInstance, parts: PublicParts): Promise<void> =>
  openPublicDoors(app, parts, [
    ticketRoutes,
    procedureRoutes,
    ...(parts.booking === undefined ? [] : [bookingRoutes(parts.booking.desk, parts.booking.limits, parts.now)]),
  ]);
