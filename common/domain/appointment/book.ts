import { addDays, dayNumber } from '../calendar/local-day.ts';
import { toLocalTime } from '../calendar/local-time.ts';
import type { ServiceHours } from '../calendar/service-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { slotsOn, type AppointmentSettings } from './slots.ts';

/** An appointment (lịch hẹn). `person` names somebody without saying who it is (a keyed hash of the citizen number). */
export type Appointment = {
  readonly id: string;
  readonly service: string;
  readonly person: string;
  /** Beginning of its slot, UTC ms. */
  readonly slot: number;
  readonly state: 'booked' | 'arrived' | 'cancelled' | 'missed';
};

export type BookingWish = { readonly service: string; readonly person: string; readonly slot: number };

/** Facts that booking is decided by. `known` are the appointments of the service, and all of the person's. */
export type BookingFacts = {
  readonly known: readonly Appointment[];
  readonly settings: AppointmentSettings;
  readonly hours: ServiceHours;
  readonly calendar: WorkingCalendar;
  /** UTC ms. */
  readonly now: number;
};

export type BookingOutcome =
  | { readonly kind: 'booked' }
  | { readonly kind: 'no-such-slot' }
  | { readonly kind: 'past' }
  | { readonly kind: 'too-far-ahead'; readonly lastDay: string }
  | { readonly kind: 'slot-full' }
  /** The person has as many appointments as the site lets one person have. */
  | { readonly kind: 'has-appointment'; readonly slot: number }
  /** Missed too many: may book again from this day. */
  | { readonly kind: 'missed-too-many'; readonly againOn: string };

const dayOf = (instant: number): string => toLocalTime(instant).day;

/** Places left in a slot: cancelled ones are free again, missed ones are not. */
export const placesLeft = (
  service: string,
  slot: number,
  known: readonly Appointment[],
  { perSlot }: AppointmentSettings,
): number =>
  Math.max(
    0,
    perSlot - known.filter((one) => one.service === service && one.slot === slot && one.state !== 'cancelled').length,
  );

/** The day from which somebody who missed appointments may book again; null: at once. */
const againOn = (wish: BookingWish, { known, settings, now }: BookingFacts): string | null => {
  const today = dayOf(now);
  const missed = known
    .filter(({ person, state }) => person === wish.person && state === 'missed')
    .map(({ slot }) => dayOf(slot))
    .filter((day) => dayNumber(today) - dayNumber(day) < settings.missedDays)
    .toSorted();
  const counting = missed.at(-settings.missedAtMost);
  return counting === undefined ? null : addDays(counting, settings.missedDays);
};

/**
 * Whether somebody may have this slot. Nobody hoards: a person has a few appointments before them at most, in all services together, and who
 * keeps missing them waits. The order of the checks is the order in which they help: first what another slot would mend.
 */
export const decideBooking = (wish: BookingWish, facts: BookingFacts): BookingOutcome => {
  const { known, settings, hours, calendar, now } = facts;
  const day = dayOf(wish.slot);
  if (!slotsOn(day, settings, hours, calendar).includes(wish.slot)) return { kind: 'no-such-slot' };
  if (wish.slot <= now) return { kind: 'past' };
  const lastDay = addDays(dayOf(now), settings.daysAhead);
  if (day > lastDay) return { kind: 'too-far-ahead', lastDay };
  if (placesLeft(wish.service, wish.slot, known, settings) === 0) return { kind: 'slot-full' };
  const open = known.filter(
    ({ person, state, slot }) => person === wish.person && state === 'booked' && dayOf(slot) >= dayOf(now),
  );
  const [first] = open.toSorted((a, b) => a.slot - b.slot);
  if (first !== undefined && open.length >= settings.openPerPerson) {
    return { kind: 'has-appointment', slot: first.slot };
  }
  const again = againOn(wish, facts);
  return again === null ? { kind: 'booked' } : { kind: 'missed-too-many', againOn: again };
};
