/** A day in Vietnam as 'YYYY-MM-DD' (2026-09-15): sorts as text, never carries a time or a zone. Check foreign text with `isLocalDay`. */
export type LocalDay = string;

const DAY_MS = 86_400_000;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day made of these parts, or null when the calendar has no such day (31/02 does not roll over to March). Months count from 1. */
export const makeLocalDay = (year: number, month: number, dayOfMonth: number): LocalDay | null => {
  if (!Number.isInteger(year) || year < 1800 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return same ? `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` : null;
};

/** Whether the text is a real day written 'YYYY-MM-DD'. */
export const isLocalDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeLocalDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
};

/** Days since 1970-01-01; negative before it. */
export const dayNumber = (day: LocalDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;

/** The day that lies this many days after 1970-01-01. */
export const dayFromNumber = (number: number): LocalDay => {
  const date = new Date(number * DAY_MS);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
};

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: LocalDay, count: number): LocalDay => dayFromNumber(dayNumber(day) + count);

/** 0 = Sunday (chủ nhật) … 6 = Saturday (thứ bảy). */
export const weekdayOf = (day: LocalDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7;
