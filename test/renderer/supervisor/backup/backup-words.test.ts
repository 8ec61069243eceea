import { expect, test } from 'vitest';
import { whenOf } from '#renderer/supervisor/backup/backup-words.ts';

/** 10:00 on 29/11/2026 in Vietnam. */
const NOW = Date.UTC(2026, 10, 29, 3, 0);
const HOUR = 3_600_000;

test('a moment is said by its day in Vietnam: today, yesterday, tomorrow, or with its date', () => {
  expect([
    whenOf(NOW, NOW),
    whenOf(NOW - 16 * HOUR, NOW),
    whenOf(NOW + 14 * HOUR, NOW),
    whenOf(NOW - 40 * HOUR, NOW),
  ]).toEqual([
    { key: 'today', time: '10:00' },
    { key: 'yesterday', time: '18:00' },
    { key: 'tomorrow', time: '00:00' },
    { key: 'other', time: '18:00 27/11/2026' },
  ]);
});
