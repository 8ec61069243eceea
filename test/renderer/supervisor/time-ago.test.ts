import { expect, test } from 'vitest';
import { timeAgo } from '#renderer/supervisor/time-ago.ts';

const minute = 60_000;

test.each([
  [-5000, { key: 'ago.now', count: 0 }],
  [59_999, { key: 'ago.now', count: 0 }],
  [minute, { key: 'ago.minutes', count: 1 }],
  [59 * minute, { key: 'ago.minutes', count: 59 }],
  [60 * minute, { key: 'ago.hours', count: 1 }],
  [24 * 60 * minute, { key: 'ago.days', count: 1 }],
])('%d ms ago is said in the unit people use', (ms, ago) => {
  expect(timeAgo(1_000_000_000_000 - ms, 1_000_000_000_000)).toEqual(ago);
});
