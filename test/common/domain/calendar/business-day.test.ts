import { expect, test } from 'vitest';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { at } from '#test/support/calendar-2026.ts';

test('the business day turns over at three in the morning', () => {
  expect(
    [
      '2026-09-15T03:00:00',
      '2026-09-15T23:59:59',
      '2026-09-16T02:59:59',
      '2026-09-16T03:00:00',
      '2027-01-01T00:30:00',
    ].map((local) => businessDay(at(local))),
  ).toEqual(['2026-09-15', '2026-09-15', '2026-09-15', '2026-09-16', '2026-12-31']);
});
