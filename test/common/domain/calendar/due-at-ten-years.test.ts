import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt } from '#common/domain/calendar/due-at.ts';
import { anyMinute, tenYears, walker } from '#test/support/calendar-oracle.ts';

const HOUR = 3_600_000;
const runs = { numRuns: 150 };

const wallClock = (at: number): string => new Date(at + 7 * HOUR).toISOString().slice(11, 19);

test('working days, in any office of ten years, are as many worked days further on', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, fc.nat(60), (calendar, receivedAt, amount) => {
      const answer = dueAt({ receivedAt, amount, unit: 'working-day', calendar });
      expect([answer.startsAt, answer.dueAt]).toEqual([
        walker(calendar).start(receivedAt),
        walker(calendar).workingDays(receivedAt, amount),
      ]);
    }),
    runs,
  );
});

test('calendar days count every day and end on a worked one', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, fc.nat(90), (calendar, receivedAt, amount) => {
      expect(dueAt({ receivedAt, amount, unit: 'calendar-day', calendar }).dueAt).toBe(
        walker(calendar).calendarDays(receivedAt, amount),
      );
    }),
    runs,
  );
});

test('hours are minutes of an open door, eight of them a working day', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, fc.nat(60), (calendar, receivedAt, amount) => {
      const walk = walker(calendar);
      expect(dueAt({ receivedAt, amount, unit: 'hour', calendar }).dueAt).toBe(
        walk.minutes(walk.workingDays(receivedAt, Math.floor(amount / 8)), (amount % 8) * 60),
      );
    }),
    runs,
  );
});

test('same-day results come by closing, of the next worked day when the start is after 15:00', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, (calendar, receivedAt) => {
      const walk = walker(calendar);
      const start = walk.start(receivedAt);
      const day = wallClock(start) > '15:00:00' ? walk.workingDays(start, 1) : start;
      expect(dueAt({ receivedAt, amount: 1, unit: 'working-day', sameDayIfBefore15h: true, calendar }).dueAt).toBe(
        walk.lastMinuteEnds(day),
      );
    }),
    runs,
  );
});

test('linked procedures that start late count from the opening of the next worked day', () => {
  fc.assert(
    fc.property(
      tenYears,
      anyMinute,
      fc.nat(20),
      fc.constantFrom('last-hour' as const, 'after-15h' as const),
      (calendar, receivedAt, amount, linkedCutOff) => {
        const walk = walker(calendar);
        const start = walk.start(receivedAt);
        const late =
          linkedCutOff === 'after-15h' ? wallClock(start) > '15:00:00' : start >= walk.lastMinuteEnds(start) - HOUR;
        const from = late ? walk.start(walk.lastMinuteEnds(start)) : start;
        expect(dueAt({ receivedAt, amount, unit: 'working-day', linkedCutOff, calendar })).toMatchObject({
          startsAt: from,
          dueAt: walk.workingDays(from, amount),
        });
      },
    ),
    runs,
  );
});
