import { expect, test } from 'vitest';
import { minutesSince } from '#renderer/counter/minutes-since.ts';

test.each([
  [0, 59_999, 0],
  [0, 60_000, 1],
  [60_000, 0, 0],
])('from %d to %d ms are %d whole minutes', (instant, now, minutes) => {
  expect(minutesSince(instant, now)).toBe(minutes);
});
