import { z } from 'zod';
import { weekdayOf, type LocalDay } from './local-day.ts';
import { dayKindOf, isWorkingDay, officeSessionSchema, type WorkingCalendar } from './working-calendar.ts';

/** A stretch in which a service gives numbers. With `weekdays` (0 = Sunday … 6 = Saturday) only on these, on a day of weekly rest too. */
const ticketSessionSchema = officeSessionSchema.and(
  z.object({ weekdays: z.array(z.int().min(0).max(6)).min(1).optional() }),
);

/** When and how often a service gives numbers (giờ nhận số). A service without these settings gives numbers at any time. */
export const serviceHoursSchema = z.object({
  /** In the order of the day; without them the centre's office hours count. */
  sessions: z.array(ticketSessionSchema).min(1).optional(),
  /** The last number is given this many minutes before a session closes. */
  lastTicketMinutes: z.int().min(0).max(240).default(0),
  /** Numbers of one day (hạn mức trong ngày); null: as many as come. */
  dailyQuota: z.int().min(1).max(10_000).nullable().default(null),
});
export type ServiceHours = Readonly<z.infer<typeof serviceHoursSchema>>;

export type TicketSession = { readonly opens: number; readonly closes: number };

/** The sessions of a service on a day, in minutes since local midnight: none on a holiday, the ordinary ones on a make-up day. */
export const sessionsOn = (day: LocalDay, hours: ServiceHours, calendar: WorkingCalendar): readonly TicketSession[] => {
  const kind = dayKindOf(day, calendar);
  if (kind === 'holiday' || kind === 'compensatory') return [];
  if (hours.sessions === undefined) return isWorkingDay(day, calendar) ? calendar.sessions : [];
  return hours.sessions.filter(({ weekdays }) =>
    weekdays === undefined ? isWorkingDay(day, calendar) : weekdays.includes(weekdayOf(day)),
  );
};
