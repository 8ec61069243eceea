import { z } from 'zod';
import type { LocalDay } from '../calendar/local-day.ts';
import { toInstant } from '../calendar/local-time.ts';
import { sessionsOn, type ServiceHours } from '../calendar/service-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** Appointments (đặt lịch hẹn) of a service. The usual values are those of a real land office (domain.md §8): 30 minutes, 4 a slot, 15 grace. */
export const appointmentSettingsSchema = z.object({
  slotMinutes: z.number().int().min(5).max(240).default(30),
  perSlot: z.number().int().min(1).max(200).default(4),
  /** Days ahead that can be booked; 0 is today only. */
  daysAhead: z.number().int().min(0).max(60).default(6),
  /** How long before the slot a check-in is taken. */
  earlyMinutes: z.number().int().min(0).max(240).default(30),
  /** How long after the slot began its place is kept. */
  graceMinutes: z.number().int().min(0).max(120).default(15),
  /** Appointments that one person may have before them at the same time. */
  openPerPerson: z.number().int().min(1).max(20).default(1),
  /** Who missed this many appointments within `missedDays` books no more until the oldest of them is older. */
  missedAtMost: z.number().int().min(1).max(20).default(2),
  missedDays: z.number().int().min(1).max(365).default(30),
});
export type AppointmentSettings = Readonly<z.infer<typeof appointmentSettingsSchema>>;

const MINUTE_MS = 60_000;

/** The slots of a service on a day, by their beginning (UTC ms): those that end before their session closes. */
export const slotsOn = (
  day: LocalDay,
  { slotMinutes }: AppointmentSettings,
  hours: ServiceHours,
  calendar: WorkingCalendar,
): readonly number[] =>
  sessionsOn(day, hours, calendar).flatMap(({ opens, closes }) =>
    Array.from({ length: Math.floor((closes - opens) / slotMinutes) }, (_, index) =>
      toInstant(day, (opens + index * slotMinutes) * MINUTE_MS),
    ),
  );
