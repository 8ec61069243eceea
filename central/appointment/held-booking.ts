/** A booking as its holder may see it, by its code. */
export type HeldBooking = {
  readonly id: string;
  readonly code: string;
  readonly service: string;
  /** Beginning of its slot, UTC ms. */
  readonly slot: number;
  readonly day: string;
  readonly state: 'booked' | 'arrived' | 'cancelled';
};
