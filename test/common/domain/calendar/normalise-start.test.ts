import { expect, test } from 'vitest';
import { normaliseStart } from '#common/domain/calendar/normalise-start.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['inside the morning it stays', '2026-09-15T10:00', '2026-09-15T10:00'],
  ['before opening it moves to opening', '2026-09-15T05:10', '2026-09-15T07:30'],
  ['at the moment of opening it stays', '2026-09-15T07:30', '2026-09-15T07:30'],
  ['at the start of lunch it moves to the afternoon', '2026-09-15T11:30', '2026-09-15T13:30'],
  ['in the lunch break it moves to the afternoon', '2026-09-15T12:45', '2026-09-15T13:30'],
  ['in the last second it stays', '2026-09-15T16:59:59', '2026-09-15T16:59:59'],
  ['at closing it moves to the next morning', '2026-09-15T17:00', '2026-09-16T07:30'],
  ['on Friday evening it moves to Monday', '2026-09-18T18:00', '2026-09-21T07:30'],
  ['on a Saturday it moves to Monday', '2026-09-19T09:00', '2026-09-21T07:30'],
  ['on a make-up Saturday it stays', '2026-08-22T09:00', '2026-08-22T09:00'],
  ['before a holiday it jumps over it and the weekend', '2026-08-28T17:05', '2026-09-03T07:30'],
  ['a minute after local midnight belongs to the new day', '2026-09-16T00:01', '2026-09-16T07:30'],
];

test.each(cases)('%s', (_rule, received, starts) => {
  expect(normaliseStart(at(received), calendar2026)).toBe(at(starts));
});
