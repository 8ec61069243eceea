import { expect, test } from 'vitest';
import { afterExit } from '#main/shell/after-exit.ts';

const second = 1_000;

test('the first death is answered at once, the second after a second', () => {
  expect(afterExit([0], null)).toEqual({ kind: 'restart', inMs: 0 });
  expect(afterExit([0, 100 * second], null)).toEqual({ kind: 'restart', inMs: second });
});

test('the third death and every later one within five minutes waits five seconds', () => {
  expect(afterExit([0, 40 * second, 80 * second], null)).toEqual({ kind: 'restart', inMs: 5 * second });
  expect(afterExit([0, 40 * second, 80 * second, 120 * second], null)).toEqual({ kind: 'restart', inMs: 5 * second });
});

test('three deaths within a minute bring the service screen, and a try every fifteen seconds', () => {
  const screen = { kind: 'service-screen', reason: 'crash-loop', retryInMs: 15 * second };
  expect(afterExit([0, second, 59 * second], null)).toEqual(screen);
  expect(afterExit([0, second, 59 * second, 74 * second, 89 * second], null)).toEqual(screen);
});

test('a backend that ran for five minutes starts with a clean sheet', () => {
  expect(afterExit([0, second, 302 * second], null)).toEqual({ kind: 'restart', inMs: 0 });
});

test('a named failure that can heal is tried again, one that cannot waits for a person', () => {
  const screen = (reason: string, retryInMs: number | null) => ({ kind: 'service-screen', reason, retryInMs });
  expect(afterExit([0], 'disk-full')).toEqual(screen('disk-full', 15 * second));
  expect(afterExit([0], 'disk-read-only')).toEqual(screen('disk-read-only', 15 * second));
  expect(afterExit([0], 'profile-in-use')).toEqual(screen('profile-in-use', 15 * second));
  expect(afterExit([0], 'database-failed')).toEqual(screen('database-failed', 15 * second));
  expect(afterExit([0], 'database-corrupt')).toEqual(screen('database-corrupt', null));
  expect(afterExit([0], 'database-newer')).toEqual(screen('database-newer', null));
  expect(afterExit([0], 'bad-profile')).toEqual(screen('bad-profile', null));
});
