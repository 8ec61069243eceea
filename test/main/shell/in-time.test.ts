import { expect, test } from 'vitest';
import { inTime, TooSlow } from '#main/shell/in-time.ts';

test('what comes in time is given on, also a failure; what never comes is too slow', async () => {
  expect(await inTime(Promise.resolve('paper'), 60_000)).toBe('paper');
  await expect(inTime(Promise.reject(new Error('no paper')), 60_000)).rejects.toThrow('no paper');
  await expect(inTime(new Promise(() => undefined), 1)).rejects.toBeInstanceOf(TooSlow);
});
