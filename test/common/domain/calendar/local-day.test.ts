import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  isLocalDay,
  makeLocalDay,
  weekdayOf,
} from '#common/domain/calendar/local-day.ts';

test('a day that does not exist is null and never rolls over', () => {
  expect([
    makeLocalDay(1990, 2, 31),
    makeLocalDay(2025, 2, 29),
    makeLocalDay(2026, 13, 1),
    makeLocalDay(2026, 0, 1),
    makeLocalDay(2026, 4, 0),
  ]).toEqual([null, null, null, null, null]);
  expect([makeLocalDay(2024, 2, 29), makeLocalDay(1900, 1, 1)]).toEqual(['2024-02-29', '1900-01-01']);
});

test('only real days in the one spelling are days', () => {
  expect(
    ['2026-09-15', '2024-02-29', '2026-02-29', '2026-9-15', '15/09/2026', '2026-09-15 ', ''].map(isLocalDay),
  ).toEqual([true, true, false, false, false, false, false]);
});

test('weekdays agree with the calendar on the wall', () => {
  expect(['1970-01-01', '1969-12-28', '2026-09-15', '2026-08-22', '2026-04-26'].map(weekdayOf)).toEqual([
    4, 0, 2, 6, 0,
  ]);
});

test('day numbers go there and back, and adding days is adding numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 100_000 }),
      fc.integer({ min: -4_000, max: 4_000 }),
      (number, count) => {
        const day = dayFromNumber(number);
        expect(isLocalDay(day)).toBe(true);
        expect(dayNumber(day)).toBe(number);
        expect(addDays(day, count)).toBe(dayFromNumber(number + count));
      },
    ),
  );
});
