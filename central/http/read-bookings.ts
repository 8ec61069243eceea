import { z } from 'zod';
import type { BookingOps } from '#common/wire/bookings.ts';
import { epochSchema, siteSchema } from '#common/wire/names.ts';

const paramsSchema = z.object({ site: siteSchema });
const querySchema = z.strictObject({
  epoch: z.union([epochSchema, z.literal('')]).default(''),
  after: z.coerce.number().int().nonnegative().default(0),
});

export type BookingsAnswer = { readonly code: 200 | 400 | 404; readonly body: unknown };

/** Answers `GET /sites/:site/bookings?epoch=…&after=n` for the site's hub (common/wire/bookings.ts). */
export const readBookings = async (
  opsAfter: (site: string, epoch: string, seq: number) => Promise<BookingOps | null>,
  params: unknown,
  query: unknown,
): Promise<BookingsAnswer> => {
  const [path, asked] = [paramsSchema.safeParse(params), querySchema.safeParse(query)];
  if (!path.success || !asked.success) return { code: 400, body: { error: 'bad-query' } };
  const ops = await opsAfter(path.data.site, asked.data.epoch, asked.data.after);
  return ops === null ? { code: 404, body: { error: 'nothing-booked' } } : { code: 200, body: ops };
};
