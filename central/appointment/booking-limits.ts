import { minuteLimit } from '../public/minute-limit.ts';

/** Bookings that may be tried in a minute from one network address (many phones share one) and for one citizen number, and codes looked up. */
const FROM_ADDRESS = 20;
const FOR_PERSON = 4;
const CODES = 10;

/** How often somebody may try: what keeps a program from taking the slots or guessing codes, where no person would notice. */
export type BookingLimits = {
  readonly mayBook: (from: string, citizenNumber: string) => boolean;
  readonly mayOpen: (from: string) => boolean;
};

/** Limits by a clock (UTC ms); what was counted is forgotten with its minute and never written down. */
export const bookingLimits = (now: () => number): BookingLimits => {
  const [address, person, code] = [minuteLimit(FROM_ADDRESS), minuteLimit(FOR_PERSON), minuteLimit(CODES)];
  return {
    mayBook: (from, citizenNumber) => address(from, now()) && person(citizenNumber, now()),
    mayOpen: (from) => code(from, now()),
  };
};
