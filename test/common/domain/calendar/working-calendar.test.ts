import { expect, test } from 'vitest';
import {
  dayKindOf,
  firstWorkingDay,
  isWorkingDay,
  workingCalendarSchema,
} from '#common/domain/calendar/working-calendar.ts';
import { calendar2026 } from '#test/support/calendar-2026.ts';

test('every kind of day is told apart, and a make-up Saturday is worked', () => {
  const days = ['2026-09-15', '2026-09-19', '2026-09-02', '2026-08-31', '2026-08-22'];
  expect(days.map((day) => [dayKindOf(day, calendar2026), isWorkingDay(day, calendar2026)])).toEqual([
    ['working', true],
    ['weekly-rest', false],
    ['holiday', false],
    ['compensatory', false],
    ['make-up', true],
  ]);
});

test('after Tết the first working day is the Monday', () => {
  expect(firstWorkingDay('2026-02-14', calendar2026)).toBe('2026-02-23');
});

test('a calendar without any working day is a bug and says so instead of searching for ever', () => {
  const specialDays = Object.fromEntries(
    Array.from({ length: 366 }, (_, index) => [
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      'holiday' as const,
    ]),
  );
  const allRest = { ...calendar2026, weeklyRest: [0, 1, 2, 3, 4, 5, 6], specialDays };
  expect(() => firstWorkingDay('2026-01-01', allRest)).toThrow('no working day within a year after 2026-01-01');
});

test('the schema accepts the published year and refuses hours and days that cannot be', () => {
  expect(workingCalendarSchema.parse(calendar2026)).toEqual(calendar2026);
  const bad = [
    { ...calendar2026, sessions: [] },
    { ...calendar2026, sessions: [{ opens: 690, closes: 450 }] },
    {
      ...calendar2026,
      sessions: [
        { opens: 450, closes: 820 },
        { opens: 810, closes: 1_020 },
      ],
    },
    { ...calendar2026, weeklyRest: [0, 1, 2, 3, 4, 5, 6] },
    { ...calendar2026, specialDays: { '2026-02-30': 'holiday' } },
  ];
  expect(bad.map((calendar) => workingCalendarSchema.safeParse(calendar).success)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
