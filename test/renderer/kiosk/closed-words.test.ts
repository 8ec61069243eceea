import { expect, test } from 'vitest';
import { reopening } from '#renderer/kiosk/closed-words.ts';
import { at } from '#test/support/calendar-2026.ts';

const now = at('2026-09-18T11:45');

test.each([
  ['later today', at('2026-09-18T13:30'), { kind: 'today', time: '13:30' }],
  ['after the weekend', at('2026-09-21T07:30'), { kind: 'other-day', time: '07:30', date: '21/09/2026', weekday: 1 }],
  ['nobody knows when', null, { kind: 'unknown' }],
] as const)('a service that opens %s', (_when, reopensAt, words) => {
  expect(reopening(reopensAt, now)).toEqual(words);
});
