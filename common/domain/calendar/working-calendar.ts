import { z } from 'zod';
import { addDays, isLocalDay, type LocalDay, weekdayOf } from './local-day.ts';

const MINUTES_PER_DAY = 1_440;

/** One stretch of office hours, minutes since local midnight: 07:30–11:30 is { opens: 450, closes: 690 }. */
export const officeSessionSchema = z
  .object({ opens: z.int().min(0).max(MINUTES_PER_DAY), closes: z.int().min(0).max(MINUTES_PER_DAY) })
  .refine((session) => session.opens < session.closes, { error: 'a session closes after it opens' });

/**
 * The centre's working calendar (lịch làm việc). Three kinds of special day, because the Government swaps days every year
 * (domain.md §1.4): `holiday` (ngày nghỉ lễ), `compensatory` (nghỉ bù), `make-up` (làm bù: a rest day on which people work).
 * `confirmedYears` are the years whose table an officer has checked; holidays are never computed silently.
 */
export const workingCalendarSchema = z.object({
  /** Morning, then afternoon; the gap between two sessions is the lunch break. */
  sessions: z
    .array(officeSessionSchema)
    .min(1)
    .refine(
      (sessions) =>
        sessions.every((session, index) => index === 0 || (sessions[index - 1]?.closes ?? 0) < session.opens),
      {
        error: 'sessions follow one another',
      },
    ),
  /** Weekdays of rest, 0 = Sunday … 6 = Saturday. */
  weeklyRest: z.array(z.int().min(0).max(6)).max(6),
  specialDays: z.record(
    z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' }),
    z.enum(['holiday', 'compensatory', 'make-up']),
  ),
  confirmedYears: z.array(z.int()),
});

export type WorkingCalendar = Readonly<z.infer<typeof workingCalendarSchema>>;

export type DayKind = 'working' | 'make-up' | 'weekly-rest' | 'holiday' | 'compensatory';

/** What kind of day this is in the centre's calendar; a special day wins over the weekday. */
export const dayKindOf = (day: LocalDay, calendar: WorkingCalendar): DayKind =>
  calendar.specialDays[day] ?? (calendar.weeklyRest.includes(weekdayOf(day)) ? 'weekly-rest' : 'working');

/** Whether the centre works on this day. */
export const isWorkingDay = (day: LocalDay, calendar: WorkingCalendar): boolean => {
  const kind = dayKindOf(day, calendar);
  return kind === 'working' || kind === 'make-up';
};

/** Longest run of days without work that is believed; a longer one is a broken calendar, and a bug of whoever let it in. */
const LONGEST_REST_DAYS = 366;

/** The first working day on or after this day. Throws when the calendar has none within a year. */
export const firstWorkingDay = (day: LocalDay, calendar: WorkingCalendar): LocalDay => {
  for (let count = 0; count <= LONGEST_REST_DAYS; count += 1) {
    const candidate = addDays(day, count);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new Error(`The working calendar has no working day within a year after ${day}`);
};
