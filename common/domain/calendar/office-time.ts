import { addDays, type LocalDay } from './local-day.ts';
import { toInstant, toLocalTime } from './local-time.ts';
import { normaliseStart } from './normalise-start.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const MINUTE_MS = 60_000;

/** The instant (UTC, epoch ms) at which this much office time (ms) has passed since `start`. Nothing to add leaves the start as it is. */
export const addOfficeTime = (start: number, ms: number, calendar: WorkingCalendar): number => {
  let at = start;
  let left = ms;
  while (left > 0) {
    at = normaliseStart(at, calendar);
    const { day, msOfDay } = toLocalTime(at);
    const closes = (calendar.sessions.find((session) => msOfDay < session.closes * MINUTE_MS)?.closes ?? 0) * MINUTE_MS;
    const step = Math.min(left, closes - msOfDay);
    left -= step;
    at = toInstant(day, msOfDay + step);
  }
  return at;
};

const officeTimeOn = (day: LocalDay, from: number, to: number, calendar: WorkingCalendar): number => {
  if (!isWorkingDay(day, calendar)) return 0;
  const spans = calendar.sessions.map(
    ({ opens, closes }) =>
      Math.min(to, toInstant(day, closes * MINUTE_MS)) - Math.max(from, toInstant(day, opens * MINUTE_MS)),
  );
  return spans.reduce((sum, span) => sum + Math.max(0, span), 0);
};

/** Office time (ms) between two UTC instants (epoch ms); 0 when the second is not after the first, as after a clock was set back. */
export const officeTimeBetween = (from: number, to: number, calendar: WorkingCalendar): number => {
  const last = toLocalTime(to).day;
  let sum = 0;
  for (let { day } = toLocalTime(from); day <= last; day = addDays(day, 1)) {
    sum += officeTimeOn(day, from, to, calendar);
  }
  return sum;
};

/** The closing (UTC, epoch ms) of the centre on a day, whether or not it works that day. */
export const closingOf = (day: LocalDay, calendar: WorkingCalendar): number =>
  toInstant(day, (calendar.sessions.at(-1)?.closes ?? 0) * MINUTE_MS);

/** The opening (UTC, epoch ms) of the centre on a day, whether or not it works that day. */
export const openingOf = (day: LocalDay, calendar: WorkingCalendar): number =>
  toInstant(day, (calendar.sessions[0]?.opens ?? 0) * MINUTE_MS);
