import { readClock, writeClock } from '#common/domain/calendar/clock-text.ts';
import { UNREADABLE } from '#common/domain/settings/drafts.ts';

/** A whole number as typed; UNREADABLE when it is none. */
export const typedNumber = (text: string): number => {
  const plain = text.trim();
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : UNREADABLE;
};

/** A number as a field shows it. */
export const shownNumber = (value: number): string => (value === UNREADABLE ? '' : String(value));

/** A time of day as typed, minutes since midnight; UNREADABLE when it is none. */
export const typedClock = (text: string): number => readClock(text) ?? UNREADABLE;

/** A time of day as a field shows it. */
export const shownClock = (minutes: number): string => (minutes === UNREADABLE ? '' : writeClock(minutes));
