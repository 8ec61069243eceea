import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, type DueQuestion, type LinkedCutOff } from '#common/domain/calendar/due-at.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';

const due = (received: string, amount: number, unit: DueQuestion['unit'], sameDayIfBefore15h = false): string =>
  formatDateTime(dueAt({ receivedAt: at(received), amount, unit, sameDayIfBefore15h, calendar: calendar2026 }).dueAt);

test('the worked examples of the field hold', () => {
  expect([
    due('2026-09-15T10:00', 3, 'working-day'),
    due('2026-09-15T17:30', 3, 'working-day'),
    due('2026-08-28T09:00', 2, 'working-day'),
    due('2026-04-24T10:00', 5, 'working-day'),
  ]).toEqual(['10:00 18/09/2026', '07:30 21/09/2026', '09:00 04/09/2026', '10:00 06/05/2026']);
});

test('a make-up Saturday counts as a working day', () => {
  expect(due('2026-08-21T09:00', 1, 'working-day')).toBe('09:00 22/08/2026');
});

test('calendar days count every day and move off a day without work', () => {
  expect([
    due('2026-09-15T10:00', 3, 'calendar-day'),
    due('2026-09-15T10:00', 4, 'calendar-day'),
    due('2026-08-28T09:00', 3, 'calendar-day'),
    due('2026-08-15T09:00', 5, 'calendar-day'),
  ]).toEqual(['10:00 18/09/2026', '10:00 21/09/2026', '09:00 03/09/2026', '07:30 22/08/2026']);
});

test('hours run in office hours only, and eight of them are one working day', () => {
  expect([
    due('2026-09-15T10:00', 2, 'hour'),
    due('2026-09-15T10:30', 1, 'hour'),
    due('2026-09-18T16:00', 2, 'hour'),
    due('2026-09-15T10:00', 8, 'hour'),
    due('2026-09-15T10:00', 112, 'hour'),
  ]).toEqual(['14:00 15/09/2026', '11:30 15/09/2026', '08:30 21/09/2026', '10:00 16/09/2026', '10:00 05/10/2026']);
});

test('a same-day procedure is due at closing, of the next working day when received after 15:00', () => {
  const received = [
    '2026-09-15T09:00',
    '2026-09-15T15:00',
    '2026-09-15T15:00:01',
    '2026-09-18T16:00',
    '2026-09-15T18:00',
    '2026-09-19T09:00',
  ];
  expect(received.map((local) => due(local, 1, 'working-day', true))).toEqual([
    '17:00 15/09/2026',
    '17:00 15/09/2026',
    '17:00 16/09/2026',
    '17:00 21/09/2026',
    '17:00 16/09/2026',
    '17:00 21/09/2026',
  ]);
});

test('nothing to do is due when it starts', () => {
  expect(due('2026-09-15T12:00', 0, 'working-day')).toBe('13:30 15/09/2026');
});

test('the answer says why: start, skipped days, and years nobody confirmed', () => {
  expect(dueAt({ receivedAt: at('2026-08-28T17:30'), amount: 1, unit: 'working-day', calendar: calendar2026 })).toEqual(
    {
      startsAt: at('2026-09-03T07:30'),
      dueAt: at('2026-09-04T07:30'),
      skipped: [
        { day: '2026-08-29', kind: 'weekly-rest' },
        { day: '2026-08-30', kind: 'weekly-rest' },
        { day: '2026-08-31', kind: 'compensatory' },
        { day: '2026-09-01', kind: 'holiday' },
        { day: '2026-09-02', kind: 'holiday' },
      ],
      unconfirmedYears: [],
    },
  );
  expect(
    dueAt({ receivedAt: at('2026-12-30T09:00'), amount: 5, unit: 'working-day', calendar: calendar2026 })
      .unconfirmedYears,
  ).toEqual([2027]);
});

test('an amount that is no whole number is a bug, and named', () => {
  expect(() => due('2026-09-15T10:00', 1.5, 'working-day')).toThrow('not 1.5');
  expect(() => due('2026-09-15T10:00', -1, 'hour')).toThrow('not -1');
});

// The oracle: a table of every open minute of 2026, made from the published dates by the platform's own Date, and plain counting in it.
const openMinutes: readonly number[] = Array.from({ length: 365 }, (_, index) => {
  const day = new Date(Date.UTC(2026, 0, 1 + index));
  const key = day.toISOString().slice(0, 10);
  const rest = [0, 6].includes(day.getUTCDay());
  const special = calendar2026.specialDays[key];
  if (special === 'holiday' || special === 'compensatory' || (rest && special !== 'make-up')) return [];
  const minutes = (from: string, count: number): readonly number[] =>
    Array.from({ length: count }, (_unused, minute) => at(`${key}T${from}`) + minute * 60_000);
  return [...minutes('07:30', 240), ...minutes('13:30', 210)];
}).flat();

const firstOpenMinute = (instant: number): number => openMinutes.findIndex((minute) => minute >= instant);

const receivedIn2026 = fc
  .integer({ min: 0, max: 300 * 1_440 })
  .map((minute) => at('2026-01-01T00:00') + minute * 60_000);

test('working days agree with counting in a table of all open minutes: a working day is 450 of them', () => {
  fc.assert(
    fc.property(receivedIn2026, fc.integer({ min: 0, max: 20 }), (receivedAt, amount) => {
      expect(dueAt({ receivedAt, amount, unit: 'working-day', calendar: calendar2026 }).dueAt).toBe(
        openMinutes[firstOpenMinute(receivedAt) + amount * 450],
      );
    }),
    { numRuns: 500 },
  );
});

test('hours agree with the same table: the last minute worked ends when the limit ends', () => {
  fc.assert(
    fc.property(receivedIn2026, fc.integer({ min: 1, max: 7 }), (receivedAt, amount) => {
      const last = openMinutes[firstOpenMinute(receivedAt) + amount * 60 - 1] ?? Number.NaN;
      expect(dueAt({ receivedAt, amount, unit: 'hour', calendar: calendar2026 }).dueAt).toBe(last + 60_000);
    }),
    { numRuns: 500 },
  );
});

test('a longer limit is never due earlier, and nothing is due before it starts or outside office hours', () => {
  fc.assert(
    fc.property(
      receivedIn2026,
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom('working-day', 'calendar-day', 'hour'),
      (receivedAt, amount, unit) => {
        const question = { receivedAt, unit, calendar: calendar2026 } as const;
        const answer = dueAt({ ...question, amount });
        expect(answer.dueAt).toBeGreaterThanOrEqual(answer.startsAt);
        expect(dueAt({ ...question, amount: amount + 1 }).dueAt).toBeGreaterThanOrEqual(answer.dueAt);
        expect(openMinutes.includes(answer.dueAt) || openMinutes.includes(answer.dueAt - 60_000)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('linked procedures accepted in the last hour, or after 15:00, begin with the next working day', () => {
  const starts = (received: string, linkedCutOff: LinkedCutOff): string =>
    formatDateTime(
      dueAt({ receivedAt: at(received), amount: 1, unit: 'working-day', linkedCutOff, calendar: calendar2026 })
        .startsAt,
    );
  expect([
    starts('2026-09-15T15:59:59', 'last-hour'),
    starts('2026-09-15T16:00', 'last-hour'),
    starts('2026-09-18T17:30', 'last-hour'),
    starts('2026-09-15T15:00', 'after-15h'),
    starts('2026-09-15T15:00:01', 'after-15h'),
    starts('2026-09-18T16:00', 'after-15h'),
  ]).toEqual([
    '15:59 15/09/2026',
    '07:30 16/09/2026',
    '07:30 21/09/2026',
    '15:00 15/09/2026',
    '07:30 16/09/2026',
    '07:30 21/09/2026',
  ]);
});
