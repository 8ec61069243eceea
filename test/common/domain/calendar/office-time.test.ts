import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addOfficeTime, closingOf, officeTimeBetween, openingOf } from '#common/domain/calendar/office-time.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';
import { anyMinute, tenYears, walker } from '#test/support/calendar-oracle.ts';

const MINUTE = 60_000;

test('office time runs only while the door is open', () => {
  const between = (from: string, to: string): number => officeTimeBetween(at(from), at(to), calendar2026) / MINUTE;
  expect([
    between('2026-09-15T10:00', '2026-09-15T14:00'),
    between('2026-09-18T16:00', '2026-09-21T08:00'),
    between('2026-08-28T17:00', '2026-09-03T07:30'),
    between('2026-09-15T14:00', '2026-09-15T10:00'),
    between('2026-09-15T10:00', '2026-09-15T10:00'),
  ]).toEqual([120, 90, 0, 0, 0]);
});

test('the day opens and closes by the hours of the centre', () => {
  expect([openingOf('2026-09-15', calendar2026), closingOf('2026-09-15', calendar2026)]).toEqual([
    at('2026-09-15T07:30'),
    at('2026-09-15T17:00'),
  ]);
});

test('it agrees with walking from minute to minute, and adding what lies between leads there again', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, fc.nat(20 * 1_440), (calendar, from, length) => {
      const to = from + length * MINUTE;
      const walk = walker(calendar);
      const between = officeTimeBetween(from, to, calendar);
      expect(between).toBe(walk.openMinutes(from, to) * MINUTE);
      expect(addOfficeTime(from, between, calendar)).toBe(walk.minutes(from, between / MINUTE));
      expect(officeTimeBetween(from, addOfficeTime(from, between, calendar), calendar)).toBe(between);
    }),
    { numRuns: 60 },
  );
});
