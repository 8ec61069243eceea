import { expect, test } from 'vitest';
import { tryLimit } from '#central/http/try-limit.ts';

test('one asker has few tries a minute, all together have more, and both come back with time', () => {
  const mayTry = tryLimit({ each: 2, all: 3 });
  expect([mayTry('a', 0), mayTry('a', 1), mayTry('a', 2)]).toEqual([true, true, false]);
  expect([mayTry('b', 3), mayTry('c', 4)]).toEqual([true, false]);
  expect([mayTry('c', 60_000), mayTry('a', 60_000), mayTry('a', 60_002)]).toEqual([true, false, true]);
});

test('a clock that is set back does not lock anybody out', () => {
  const mayTry = tryLimit({ each: 1, all: 1 });
  expect([mayTry('a', 1_000_000), mayTry('a', 5)]).toEqual([true, true]);
});
