import { z } from 'zod';
import { deliveryWishSchema } from './filing-data.ts';

/** What happened to the way of a result to the citizen. */
export const deliveryEventSchema = z.discriminatedUnion('event', [
  /** Another wish than at acceptance. */
  z.object({ event: z.literal('wish'), wish: deliveryWishSchema }),
  /** Given to the post (đã gửi bưu chính) under this number. */
  z.object({ event: z.literal('posted'), parcel: z.string() }),
  z.object({ event: z.literal('delivered') }),
  /** Came back, or is lost: somebody must act. */
  z.object({ event: z.literal('failed'), reason: z.string() }),
  /** The electronic result is in the citizen's own store (kho dữ liệu điện tử); central writes this. */
  z.object({ event: z.literal('stored') }),
]);
export type DeliveryEvent = z.infer<typeof deliveryEventSchema>;
