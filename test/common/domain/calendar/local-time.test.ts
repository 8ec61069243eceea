import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant, toLocalTime } from '#common/domain/calendar/local-time.ts';

test('midnight in Vietnam is 17:00 UTC of the day before', () => {
  expect(toLocalTime(Date.UTC(2026, 8, 14, 17))).toEqual({ day: '2026-09-15', msOfDay: 0 });
});

test('the constant offset agrees with the tz database for every instant of our records', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2090, 0, 1) }), (instant) => {
      const { day, msOfDay } = toLocalTime(instant);
      expect(`${day} ${new Date(msOfDay).toISOString().slice(11, 19)}`).toBe(wall.format(instant));
      expect(toInstant(day, msOfDay)).toBe(instant);
    }),
  );
});
