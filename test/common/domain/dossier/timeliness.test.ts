import { expect, test } from 'vitest';
import { standingOfDue, timeliness } from '#common/domain/dossier/timeliness.ts';
import { at } from '#test/support/calendar-2026.ts';

const due = at('2026-09-22T10:00');

test('days are compared, not times of day', () => {
  expect(
    ['2026-09-21T23:59', '2026-09-22T00:00', '2026-09-22T23:59', '2026-09-23T00:00'].map((local) =>
      timeliness(due, at(local)),
    ),
  ).toEqual(['early', 'on-time', 'on-time', 'late']);
});

test('a day before it is due a dossier is marked, and overdue when a result would be late', () => {
  expect(
    ['2026-09-21T09:59', '2026-09-21T10:00', '2026-09-22T16:00', '2026-09-23T00:00'].map((local) =>
      standingOfDue(at(local), due),
    ),
  ).toEqual(['none', 'due-soon', 'due-soon', 'overdue']);
  expect(standingOfDue(at('2026-09-20T10:00'), due, 48)).toBe('due-soon');
});
