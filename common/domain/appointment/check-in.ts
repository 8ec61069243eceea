import { assertNever } from '#common/kit/assert-never.ts';
import { toLocalTime } from '../calendar/local-time.ts';
import type { Appointment } from './book.ts';
import type { AppointmentSettings } from './slots.ts';

/** What a check-in (báo đã đến) at the kiosk means. Instants are UTC ms. */
export type CheckIn =
  /** Keeps the place of the slot: called from `slot` on. */
  | { readonly kind: 'kept'; readonly slot: number }
  /** Come back, or take a number as everybody else. */
  | { readonly kind: 'too-early'; readonly from: number }
  /** The place is lost; a number is given as to everybody who comes now. */
  | { readonly kind: 'too-late'; readonly keptUntil: number }
  | { readonly kind: 'other-day'; readonly slot: number }
  | { readonly kind: 'here-already' }
  | { readonly kind: 'cancelled' };

const MINUTE_MS = 60_000;

/** Decides a check-in: from `earlyMinutes` before the slot until its grace is over the place is kept, both ends included. */
export const checkIn = (
  { state, slot }: Pick<Appointment, 'state' | 'slot'>,
  now: number,
  { earlyMinutes, graceMinutes }: AppointmentSettings,
): CheckIn => {
  const keptUntil = slot + graceMinutes * MINUTE_MS;
  switch (state) {
    case 'arrived':
      return { kind: 'here-already' };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'booked':
    case 'missed': {
      if (toLocalTime(now).day !== toLocalTime(slot).day) return { kind: 'other-day', slot };
      const from = slot - earlyMinutes * MINUTE_MS;
      if (now < from) return { kind: 'too-early', from };
      return now <= keptUntil ? { kind: 'kept', slot } : { kind: 'too-late', keptUntil };
    }
    default:
      return assertNever(state);
  }
};
