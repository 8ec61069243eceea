import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serviceDoor, type ServiceDoor } from '#common/domain/calendar/service-door.ts';
import { serviceHoursSchema, sessionsOn } from '#common/domain/calendar/service-hours.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';

/** As a land office has it (domain.md §8): numbers 06:15–11:15 and 13:15–15:30, at most 200 a day. */
const land = serviceHoursSchema.parse({
  sessions: [
    { opens: 375, closes: 675 },
    { opens: 795, closes: 930 },
  ],
  dailyQuota: 200,
});
const office = serviceHoursSchema.parse({ lastTicketMinutes: 15 });
const police = serviceHoursSchema.parse({
  sessions: [
    { opens: 450, closes: 690 },
    { opens: 450, closes: 690, weekdays: [6] },
  ],
});

const closed = (why: string, reopens: string): unknown => ({ kind: 'closed', why, reopensAt: at(reopens) });
const open = { kind: 'open' };

test.each([
  ['before the first session', '2026-09-15T06:14', 0, closed('before-opening', '2026-09-15T06:15')],
  ['in the first minute', '2026-09-15T06:15', 0, open],
  ['in the lunch break', '2026-09-15T11:15', 0, closed('break', '2026-09-15T13:15')],
  ['in the afternoon', '2026-09-15T15:29', 199, open],
  ['after the last session', '2026-09-15T15:30', 0, closed('after-hours', '2026-09-16T06:15')],
  ['on Friday evening', '2026-09-18T17:00', 0, closed('after-hours', '2026-09-21T06:15')],
  ['on Saturday', '2026-09-19T09:00', 0, closed('rest-day', '2026-09-21T06:15')],
  ['on a make-up Saturday', '2026-08-22T09:00', 0, open],
  ['on National Day', '2026-09-02T09:00', 0, closed('holiday', '2026-09-03T06:15')],
  ['on a compensatory day', '2026-08-31T09:00', 0, closed('compensatory', '2026-09-03T06:15')],
  ['when the quota is used', '2026-09-15T09:00', 200, closed('quota-used', '2026-09-16T06:15')],
  ['in the break, the quota used', '2026-09-15T12:00', 200, closed('quota-used', '2026-09-16T06:15')],
  ['in the evening, the quota used', '2026-09-15T18:00', 200, closed('after-hours', '2026-09-16T06:15')],
] as const)('a land office %s', (_when, now, issued, door) => {
  expect(serviceDoor(land, calendar2026, at(now), issued)).toEqual(door);
});

test.each([
  ['a quarter of an hour before noon closing', '2026-09-15T11:15', closed('too-late', '2026-09-15T13:30')],
  ['a minute before that', '2026-09-15T11:14', open],
  ['a quarter of an hour before the evening', '2026-09-15T16:45', closed('too-late', '2026-09-16T07:30')],
] as const)('a service on office hours with a last number, %s', (_when, now, door) => {
  expect(serviceDoor(office, calendar2026, at(now), 0)).toEqual(door);
});

test('a service with a Saturday of its own opens on Saturday morning, not on a holiday', () => {
  const doors = ['2026-09-19T09:00', '2026-09-19T14:00', '2026-09-02T09:00'].map((now) =>
    serviceDoor(police, calendar2026, at(now), 0),
  );
  expect(doors).toEqual([open, closed('after-hours', '2026-09-21T07:30'), closed('holiday', '2026-09-03T07:30')]);
});

test('without hours a service is always open; without a calendar only the quota closes it', () => {
  const night = at('2026-09-15T23:00');
  const doors: readonly ServiceDoor[] = [
    serviceDoor(undefined, calendar2026, night, 9_999),
    serviceDoor(land, null, night, 199),
    serviceDoor(land, null, night, 200),
  ];
  expect(doors).toEqual([open, open, { kind: 'closed', why: 'quota-used', reopensAt: null }]);
});

test('a service that never has a session is closed without a promise', () => {
  const resting = { ...calendar2026, specialDays: {}, weeklyRest: [0, 1, 2, 3, 4, 5, 6] };
  expect(serviceDoor(office, resting, at('2026-09-15T09:00'), 0)).toEqual({
    kind: 'closed',
    why: 'rest-day',
    reopensAt: null,
  });
});

const hours = fc.record({
  lastTicketMinutes: fc.integer({ min: 0, max: 240 }),
  dailyQuota: fc.option(fc.integer({ min: 1, max: 5 })),
});
const minute = fc.integer({ min: 0, max: 365 * 1_440 - 1 });

test('at the minute a closed service names it gives numbers again, and it gave none in between', () => {
  fc.assert(
    fc.property(
      hours,
      minute,
      fc.integer({ min: 0, max: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (set, minutes, issued, part) => {
        const settings = serviceHoursSchema.parse(set);
        const now = at('2026-01-01T00:00') + minutes * 60_000;
        const door = serviceDoor(settings, calendar2026, now, issued);
        if (door.kind === 'open' || door.reopensAt === null) return;
        const sameDay = (instant: number): number => (toLocalTime(instant).day === toLocalTime(now).day ? issued : 0);
        const between = now + Math.floor(((door.reopensAt - 60_000 - now) * part) / 60_000) * 60_000;
        const { day } = toLocalTime(between);
        expect(door.reopensAt).toBeGreaterThan(now);
        expect(serviceDoor(settings, calendar2026, door.reopensAt, sameDay(door.reopensAt))).toEqual(open);
        if (sessionsOn(day, settings, calendar2026).length === 0 || sameDay(between) === issued) {
          expect(serviceDoor(settings, calendar2026, between, sameDay(between)).kind).toBe('closed');
        }
      },
    ),
  );
});
