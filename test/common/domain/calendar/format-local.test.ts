import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatDay, formatTime } from '#common/domain/calendar/format-local.ts';
import { at } from '#test/support/calendar-2026.ts';

test('dates are dd/MM/yyyy and times HH:mm, in Vietnam, whatever the zone of the machine', () => {
  const instant = at('2026-09-05T07:03:59');
  expect([formatDay('2026-09-05'), formatDate(instant), formatTime(instant), formatDateTime(instant)]).toEqual([
    '05/09/2026',
    '05/09/2026',
    '07:03',
    '07:03 05/09/2026',
  ]);
});

test('midnight is 00:00 of the new day', () => {
  expect(formatDateTime(at('2026-12-31T23:59:59') + 1_000)).toBe('00:00 01/01/2027');
});
