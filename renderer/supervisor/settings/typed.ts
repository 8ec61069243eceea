import { readClock, writeClock } from '#common/domain/calendar/clock-text.ts';
import { UNREADABLE } from '#common/domain/settings/drafts.ts';

/** A whole number as typed; UNREADABLE when it is none. */
export const typedNumber = (text: string): number => {
  const plain = text.trim();
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : UNREADABLE;
};

/** A whole number of up to eight digits as typed, such as that of a receipt; UNREADABLE when it is none. */
export const typedLongNumber = (text: string): number => {
  const plain = text.trim();
  return /^\d{1,8}$/u.test(plain) ? Number(plain) : UNREADABLE;
};

/** A number with at most one decimal as people type it here, with a comma or a point; UNREADABLE when it is none. */
export const typedDecimal = (text: string): number => {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d)?$/u.test(plain) ? Number(plain) : UNREADABLE;
};

/** A number with a decimal as a field shows it. */
export const shownDecimal = (value: number): string => shownNumber(value).replace('.', ',');

/** A number as a field shows it. */
export const shownNumber = (value: number): string => (value === UNREADABLE ? '' : String(value));

/** A time of day as typed, minutes since midnight; UNREADABLE when it is none. */
export const typedClock = (text: string): number => readClock(text) ?? UNREADABLE;

/** A time of day as a field shows it. */
export const shownClock = (minutes: number): string => (minutes === UNREADABLE ? '' : writeClock(minutes));
