import { expect, test } from 'vitest';
import { timeLeft } from '#renderer/counter/intake/time-left.ts';

const MINUTE_MS = 60_000;
const by = 1_000_000_000;
const at = (minutes: number, alertBefore: number | null = null) => {
  const { tone, key, values } = timeLeft(
    by,
    alertBefore === null ? null : by - alertBefore * MINUTE_MS,
    by - minutes * MINUTE_MS,
  );
  return [tone, key, values.hours, values.minutes];
};

test.each([
  ['three days before', at(3 * 24 * 60), ['calm', 'days', 72, 0]],
  ['an hour and a half before', at(90), ['calm', 'hours', 1, 30]],
  ['after the reminder', at(90, 100), ['offline', 'hours', 1, 30]],
  ['the last minutes', at(12, 100), ['offline', 'minutes', 0, 12]],
  ['at the limit', at(0, 100), ['offline', 'minutes', 0, 0]],
  ['a moment late', at(-5), ['act', 'late-minutes', 0, 5]],
  ['late', at(-125, 100), ['act', 'late', 2, 5]],
])('%s', (_when, said, expected) => {
  expect(said).toEqual(expected);
});

test('whoever must not be answered by a time has no limit', () => {
  expect(timeLeft(null, null, by)).toMatchObject({ tone: 'calm', key: 'no-limit' });
});
