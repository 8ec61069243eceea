import { addDays } from './local-day.ts';
import { toInstant, toLocalTime } from './local-time.ts';
import { firstWorkingDay, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const MINUTE_MS = 60_000;

/**
 * The UTC instant (epoch ms) at which a time limit begins to run for something that arrived at `receivedAt`: before opening or in
 * the lunch break → the next opening of that day; at or after closing, or on a day without work → the opening of the next working day
 * (start-time rule of the provincial systems, domain.md §1.4).
 */
export const normaliseStart = (receivedAt: number, calendar: WorkingCalendar): number => {
  const { day, msOfDay } = toLocalTime(receivedAt);
  if (isWorkingDay(day, calendar)) {
    const session = calendar.sessions.find(({ closes }) => msOfDay < closes * MINUTE_MS);
    if (session) return toInstant(day, Math.max(msOfDay, session.opens * MINUTE_MS));
  }
  const next = firstWorkingDay(addDays(day, 1), calendar);
  return toInstant(next, (calendar.sessions[0]?.opens ?? 0) * MINUTE_MS);
};
