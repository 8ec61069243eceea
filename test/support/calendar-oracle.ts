import fc from 'fast-check';
import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const SEVEN_HOURS = 7 * 60 * MINUTE;

/** Ten years of a made-up office: its hours, its rest days, and holidays, days off in lieu and make-up days strewn over them. */
export const tenYears: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    hours: fc.constantFrom('07:30-11:30 13:30-17:00', '07:00-11:30 13:30-17:00', '08:00-17:00', '07:15-11:45'),
    weeklyRest: fc.constantFrom([0, 6], [0], [], [5, 6, 0]),
    days: fc.array(
      fc.tuple(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('holiday' as const, 'compensatory' as const, 'make-up' as const),
      ),
      { minLength: 40, maxLength: 160 },
    ),
  })
  .map(({ hours, weeklyRest, days }) => ({
    sessions: hours.split(' ').map((session) => {
      const [opens = 0, closes = 0] = session
        .split('-')
        .map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
      return { opens, closes };
    }),
    weeklyRest: [...weeklyRest],
    specialDays: Object.fromEntries(
      days.flatMap(([first, length, kind]) =>
        Array.from({ length }, (_, index) => [
          new Date(first.getTime() + index * DAY).toISOString().slice(0, 10),
          kind,
        ]),
      ),
    ),
    confirmedYears: [],
  }));

/** Any minute of those ten years, as a UTC instant. */
export const anyMinute = fc
  .integer({ min: 0, max: 3_600 * 1_440 })
  .map((minute) => Date.parse('2026-01-01T00:00+07:00') + minute * MINUTE);

/**
 * Counts time limits by walking, a minute or a day at a time, and asking of each whether the door is open: slow, and with nothing in common with the
 * arithmetic that it checks.
 */
export const walker = (
  calendar: WorkingCalendar,
): {
  readonly start: (at: number) => number;
  readonly workingDays: (at: number, amount: number) => number;
  readonly calendarDays: (at: number, amount: number) => number;
  readonly minutes: (at: number, amount: number) => number;
  readonly openMinutes: (from: number, to: number) => number;
  readonly lastMinuteEnds: (at: number) => number;
  readonly isWorked: (at: number) => boolean;
} => {
  const known = new Map<number, boolean>();
  const isWorked = (at: number): boolean => {
    const wall = new Date(at + SEVEN_HOURS);
    const key = wall.getUTCFullYear() * 400 + wall.getUTCMonth() * 32 + wall.getUTCDate();
    const before = known.get(key);
    if (before !== undefined) return before;
    const special = calendar.specialDays[wall.toISOString().slice(0, 10)];
    const worked = special === 'make-up' || (special === undefined && !calendar.weeklyRest.includes(wall.getUTCDay()));
    known.set(key, worked);
    return worked;
  };
  const isOpen = (at: number): boolean => {
    const minute = Math.floor((at + SEVEN_HOURS) / MINUTE) % 1_440;
    return calendar.sessions.some(({ opens, closes }) => minute >= opens && minute < closes) && isWorked(at);
  };
  const start = (at: number): number => {
    let walk = at;
    while (!isOpen(walk)) walk += MINUTE;
    return walk;
  };
  const workingDays = (at: number, amount: number): number => {
    let walk = start(at);
    let left = amount;
    while (left > 0) {
      walk += DAY;
      if (isWorked(walk)) left -= 1;
    }
    return walk;
  };
  const calendarDays = (at: number, amount: number): number => {
    let walk = start(at) + amount * DAY;
    while (!isWorked(walk)) walk += DAY;
    return walk;
  };
  const minutes = (at: number, amount: number): number => {
    let walk = at;
    let left = amount;
    while (left > 0) {
      if (isOpen(walk)) left -= 1;
      walk += MINUTE;
    }
    return walk;
  };
  const openMinutes = (from: number, to: number): number => {
    let count = 0;
    for (let walk = from; walk < to; walk += MINUTE) if (isOpen(walk)) count += 1;
    return count;
  };
  const lastMinuteEnds = (at: number): number => {
    const midnight = Math.floor((at + SEVEN_HOURS) / DAY) * DAY - SEVEN_HOURS;
    let walk = midnight + DAY;
    while (!isOpen(walk - MINUTE)) walk -= MINUTE;
    return walk;
  };
  return { start, workingDays, calendarDays, minutes, openMinutes, lastMinuteEnds, isWorked };
};
