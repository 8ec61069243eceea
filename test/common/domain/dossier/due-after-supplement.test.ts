import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { dueAfterPause, dueAfterSupplement } from '#common/domain/dossier/due-after-supplement.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';
import { anyMinute, tenYears, walker } from '#test/support/calendar-oracle.ts';

const MINUTE = 60_000;
const fiveDays = { amount: 5, unit: 'working-day' } as const;

/** Accepted on Tuesday at 10:00 for five working days, stopped on Wednesday at 10:00, complete on Monday at 14:00. */
const stop = {
  dueAt: at('2026-09-22T10:00'),
  stoppedAt: at('2026-09-16T10:00'),
  resumedAt: at('2026-09-21T14:00'),
  calendar: calendar2026,
};

test('by the law the whole limit runs anew, by the older systems only what was left of it', () => {
  expect([
    formatDateTime(dueAfterSupplement('restart', fiveDays, stop)),
    formatDateTime(dueAfterSupplement('pause', fiveDays, stop)),
    formatDateTime(dueAfterPause(stop)),
  ]).toEqual(['14:00 28/09/2026', '14:00 25/09/2026', '14:00 25/09/2026']);
});

test('a same-day or linked limit keeps its own rule when it runs anew', () => {
  const late = { ...stop, resumedAt: at('2026-09-21T16:00') };
  expect([
    formatDateTime(dueAfterSupplement('restart', { ...fiveDays, sameDayIfBefore15h: true }, late)),
    formatDateTime(dueAfterSupplement('restart', { ...fiveDays, linkedCutOff: 'last-hour' }, late)),
  ]).toEqual(['17:00 22/09/2026', '07:30 29/09/2026']);
});

test('a stop outside office hours costs nothing, and neither does a clock that was set back', () => {
  expect([
    dueAfterPause({ ...stop, stoppedAt: at('2026-09-18T17:00'), resumedAt: at('2026-09-21T07:30') }),
    dueAfterPause({ ...stop, resumedAt: stop.stoppedAt - MINUTE }),
  ]).toEqual([stop.dueAt, stop.dueAt]);
});

test('a pause moves the due instant by exactly the open minutes waited, in any office of ten years', () => {
  fc.assert(
    fc.property(
      tenYears,
      anyMinute,
      fc.nat(15),
      fc.nat(10 * 1_440),
      fc.nat(20 * 1_440),
      (calendar, acceptedAt, days, until, length) => {
        const walk = walker(calendar);
        const due = walk.workingDays(acceptedAt, days);
        const stoppedAt = acceptedAt + until * MINUTE;
        const resumedAt = stoppedAt + length * MINUTE;
        expect(dueAfterPause({ dueAt: due, stoppedAt, resumedAt, calendar })).toBe(
          walk.minutes(due, walk.openMinutes(stoppedAt, resumedAt)),
        );
      },
    ),
    { numRuns: 60 },
  );
});
