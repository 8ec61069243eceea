import { expect, test } from 'vitest';
import { afterCrash } from '#main/shell/after-crash.ts';

test('a crashed window is opened again', () => {
  expect(afterCrash([5])).toBe('reload');
  expect(afterCrash([5, 10])).toBe('reload');
});

test('three crashes within a minute start the application anew', () => {
  expect(afterCrash([0, 30_000, 59_999])).toBe('relaunch');
});

test('crashes far apart are only reloads, however many', () => {
  expect(afterCrash([0, 60_000, 120_000, 180_000])).toBe('reload');
});
