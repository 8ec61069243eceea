import { assertNever } from '#common/kit/assert-never.ts';
import { addDays, dayNumber, type LocalDay } from './local-day.ts';
import { toInstant, toLocalTime } from './local-time.ts';
import { normaliseStart } from './normalise-start.ts';
import { addOfficeTime, closingOf, openingOf } from './office-time.ts';
import { type DayKind, dayKindOf, firstWorkingDay, type WorkingCalendar } from './working-calendar.ts';

export type DeadlineUnit = 'working-day' | 'calendar-day' | 'hour';

/**
 * When linked procedures (thủ tục liên thông) begin to count a day later: accepted in the last hour of the office, or after 15:00, as the two
 * sources of domain.md §1.4 have it.
 */
export const linkedCutOffs = ['last-hour', 'after-15h'] as const;
export type LinkedCutOff = (typeof linkedCutOffs)[number];

export type DueQuestion = {
  /** UTC instant, epoch ms. */
  readonly receivedAt: number;
  /** Whole number, 0 or more. */
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Same-day procedures: the result comes the same day, the next working day when received after 15:00; `amount` is not used then. */
  readonly sameDayIfBefore15h?: boolean | undefined;
  /** Linked procedures only: from this time of the day on, the limit begins to run with the next working day. */
  readonly linkedCutOff?: LinkedCutOff | undefined;
  readonly calendar: WorkingCalendar;
};

export type DueAnswer = {
  /** UTC instant, epoch ms. */
  readonly dueAt: number;
  /** When the limit began to run: the instant of reception moved into office hours. */
  readonly startsAt: number;
  /** Days between reception and due day on which the centre does not work, with the reason: for "why this day?" on screen. */
  readonly skipped: readonly { readonly day: LocalDay; readonly kind: DayKind }[];
  /** Years in between whose holiday table no officer has confirmed: the date may be wrong, say so. */
  readonly unconfirmedYears: readonly number[];
};

const MINUTE_MS = 60_000;
const HOURS_PER_WORKING_DAY = 8;
const HOUR_MS = 60 * MINUTE_MS;
const SAME_DAY_LIMIT_MS = 15 * HOUR_MS;

const addWorkingDays = (start: number, amount: number, calendar: WorkingCalendar): number => {
  const { day, msOfDay } = toLocalTime(start);
  let due = day;
  for (let counted = 0; counted < amount; counted += 1) due = firstWorkingDay(addDays(due, 1), calendar);
  return toInstant(due, msOfDay);
};

/** Whole eights are working days ("1 ngày = 8 giờ", domain.md §1.4, though the office is open 7.5 h), the rest is office time. */
const addHours = (start: number, hours: number, calendar: WorkingCalendar): number =>
  addOfficeTime(
    addWorkingDays(start, Math.floor(hours / HOURS_PER_WORKING_DAY), calendar),
    (hours % HOURS_PER_WORKING_DAY) * HOUR_MS,
    calendar,
  );

const isAfterCutOff = (at: number, cutOff: LinkedCutOff, calendar: WorkingCalendar): boolean => {
  const { day, msOfDay } = toLocalTime(at);
  switch (cutOff) {
    case 'last-hour':
      return at >= closingOf(day, calendar) - HOUR_MS;
    case 'after-15h':
      return msOfDay > SAME_DAY_LIMIT_MS;
    default:
      return assertNever(cutOff);
  }
};

const startOf = ({ receivedAt, linkedCutOff, calendar }: DueQuestion): number => {
  const start = normaliseStart(receivedAt, calendar);
  if (linkedCutOff === undefined || !isAfterCutOff(start, linkedCutOff, calendar)) return start;
  return openingOf(firstWorkingDay(addDays(toLocalTime(start).day, 1), calendar), calendar);
};

const dueInstant = (startsAt: number, { amount, unit, sameDayIfBefore15h, calendar }: DueQuestion): number => {
  const { day, msOfDay } = toLocalTime(startsAt);
  if (sameDayIfBefore15h === true) {
    return closingOf(msOfDay <= SAME_DAY_LIMIT_MS ? day : firstWorkingDay(addDays(day, 1), calendar), calendar);
  }
  switch (unit) {
    case 'working-day':
      return addWorkingDays(startsAt, amount, calendar);
    case 'calendar-day':
      return toInstant(firstWorkingDay(addDays(day, amount), calendar), msOfDay);
    case 'hour':
      return addHours(startsAt, amount, calendar);
    default:
      return assertNever(unit);
  }
};

const skippedDays = (from: LocalDay, to: LocalDay, calendar: WorkingCalendar): DueAnswer['skipped'] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => addDays(from, index))
    .map((day) => ({ day, kind: dayKindOf(day, calendar) }))
    .filter(({ kind }) => kind !== 'working' && kind !== 'make-up');

/**
 * When the result is due (hẹn trả kết quả). Working days skip rest days and holidays and keep the time of day; calendar days
 * count every day and then move off a day without work; hours count office hours, eight of them being one working day. Rules: domain.md §1.4
 * (Decree 118/2025; same-day rule "sau 15 giờ" → next working day). Throws when amount is not a whole number ≥ 0.
 */
export const dueAt = (question: DueQuestion): DueAnswer => {
  const { receivedAt, amount, calendar } = question;
  if (!Number.isInteger(amount) || amount < 0) {
    throw new RangeError(`A time limit is a whole number of units, not ${amount}`);
  }
  const startsAt = startOf(question);
  const due = dueInstant(startsAt, question);
  const from = toLocalTime(receivedAt).day;
  const to = toLocalTime(due).day;
  const firstYear = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - firstYear + 1 }, (_, index) => firstYear + index);
  return {
    dueAt: due,
    startsAt,
    skipped: skippedDays(from, to, calendar),
    unconfirmedYears: years.filter((year) => !calendar.confirmedYears.includes(year)),
  };
};
