import { addDays, type LocalDay } from './local-day.ts';
import { toInstant, toLocalTime } from './local-time.ts';
import { sessionsOn, type ServiceHours } from './service-hours.ts';
import { dayKindOf, type WorkingCalendar } from './working-calendar.ts';

/** Why a service gives no number now. `too-late`: the office is open, but nobody who comes now would still be served. */
export const closedReasons = [
  'before-opening',
  'break',
  'after-hours',
  'rest-day',
  'holiday',
  'compensatory',
  'too-late',
  'quota-used',
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** Whether a service gives numbers now. `reopensAt` (UTC ms) is null when no opening is known within the next weeks. */
export type ServiceDoor =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly why: ClosedReason; readonly reopensAt: number | null };

const MINUTE_MS = 60_000;
/** How far ahead an opening is looked for: beyond the longest holidays (Tết) and weekly rests. */
const LOOK_AHEAD_DAYS = 60;

const open: ServiceDoor = { kind: 'open' };

/** The first opening (UTC ms) on or after a day and a minute of it. */
const openingFrom = (day: LocalDay, minute: number, hours: ServiceHours, calendar: WorkingCalendar): number | null => {
  for (let count = 0; count <= LOOK_AHEAD_DAYS; count += 1) {
    const candidate = addDays(day, count);
    const session = sessionsOn(candidate, hours, calendar).find(({ opens }) => count > 0 || opens >= minute);
    if (session !== undefined) return toInstant(candidate, session.opens * MINUTE_MS);
  }
  return null;
};

const reasonAt = (
  minute: number,
  day: LocalDay,
  hours: ServiceHours,
  calendar: WorkingCalendar,
): ClosedReason | null => {
  const sessions = sessionsOn(day, hours, calendar);
  const [first] = sessions;
  if (first === undefined) {
    const kind = dayKindOf(day, calendar);
    return kind === 'holiday' || kind === 'compensatory' ? kind : 'rest-day';
  }
  if (minute < first.opens) return 'before-opening';
  const session = sessions.find(({ closes }) => minute < closes);
  if (session === undefined) return 'after-hours';
  if (minute < session.opens) return 'break';
  return minute < Math.max(session.closes - hours.lastTicketMinutes, session.opens + 1) ? null : 'too-late';
};

/**
 * Whether a service gives a number at `now` (UTC ms), when it gave `issuedToday` of them already. A quota that is used up hides an opening
 * later the same day: the citizen is told the next day on which there are numbers. A service without hours, or of a centre whose calendar is
 * not known here and that has no sessions to go by, is open.
 */
export const serviceDoor = (
  hours: ServiceHours | undefined,
  calendar: WorkingCalendar | null,
  now: number,
  issuedToday: number,
): ServiceDoor => {
  if (hours === undefined) return open;
  const { day, msOfDay } = toLocalTime(now);
  const used = hours.dailyQuota !== null && issuedToday >= hours.dailyQuota;
  if (calendar === null) return used ? { kind: 'closed', why: 'quota-used', reopensAt: null } : open;
  const minute = Math.floor(msOfDay / MINUTE_MS);
  const why = reasonAt(minute, day, hours, calendar);
  const reopensAt = openingFrom(day, minute + 1, hours, calendar);
  const goesOnToday = why === null || (reopensAt !== null && toLocalTime(reopensAt).day === day);
  if (used && goesOnToday) {
    return { kind: 'closed', why: 'quota-used', reopensAt: openingFrom(addDays(day, 1), 0, hours, calendar) };
  }
  return why === null ? open : { kind: 'closed', why, reopensAt };
};
