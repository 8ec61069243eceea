import { expect, test } from 'vitest';
import { readClock, readDay, writeClock } from '#common/domain/calendar/clock-text.ts';

test('times are read as people type them', () => {
  expect(['7:30', '07h30', ' 730', '13.05', '7', '7h', '24:00'].map(readClock)).toEqual([
    450, 450, 450, 785, 420, 420, 1440,
  ]);
  expect(['', '25:00', '7:75', '24:01', 'bảy giờ', '7:5:0'].map(readClock)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a time is written with two digits each', () => {
  expect([0, 450, 1439].map(writeClock)).toEqual(['00:00', '07:30', '23:59']);
});

test('days are read day first', () => {
  expect(['2/9/2026', '02-09-2026', '2.9.2026', '2026-09-02', '2/9'].map(readDay)).toEqual([
    '2026-09-02',
    '2026-09-02',
    '2026-09-02',
    '',
    '',
  ]);
});
