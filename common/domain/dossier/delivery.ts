import { assertNever } from '#common/kit/assert-never.ts';
import type { DeliveryEvent } from './delivery-data.ts';
import type { DeliveryWish } from './filing-data.ts';
import type { StepOf } from './step-data.ts';

export type DeliveryState =
  | 'none'
  | 'ready'
  | 'handed-over'
  | 'posted'
  | 'delivered'
  | 'failed'
  | 'to-store'
  | 'stored';

/** The way of the result to the citizen (trả kết quả), a side of its own. */
export type Delivery = { readonly state: DeliveryState; readonly wish: DeliveryWish; readonly parcel: string };

/** Where nobody said otherwise the result is collected at the counter. */
export const usualWish: DeliveryWish = { way: 'counter', receiver: '', phone: '', address: '' };

export const deliveryOf = (wish: DeliveryWish | undefined): Delivery => ({
  state: 'none',
  wish: wish ?? usualWish,
  parcel: '',
});

/** The delivery side after an event of its own. */
export const afterDelivery = (before: Delivery, event: DeliveryEvent): Delivery => {
  switch (event.event) {
    case 'wish':
      return { ...before, wish: event.wish };
    case 'posted':
      return { ...before, state: 'posted', parcel: event.parcel };
    case 'delivered':
      return { ...before, state: 'delivered' };
    case 'failed':
      return { ...before, state: 'failed' };
    case 'stored':
      return { ...before, state: 'stored' };
    default:
      return assertNever(event);
  }
};

const byWay = { counter: 'handed-over', post: 'posted', electronic: 'to-store' } as const;

/** The delivery side once the result was given out (T16). */
export const afterReturn = (before: Delivery, { way, parcel }: StepOf<'return'>): Delivery => ({
  ...before,
  state: byWay[way],
  parcel: parcel === '' ? before.parcel : parcel,
});
