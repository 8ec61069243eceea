import { expect, test } from 'vitest';
import { PressLine } from '#renderer/counter/press-line.ts';

test('different presses are done one after the other, and none is dropped', async () => {
  const told: string[] = [];
  const line = new PressLine<string>((act) => told.push(act ?? 'free'));
  const first = Promise.withResolvers<string>();
  const done = line.press('done', () => first.promise);
  const next = line.press('call-next', async () => {
    told.push('calling');
    return 'A002';
  });
  first.resolve('A001');
  expect([await done, await next]).toEqual(['A001', 'A002']);
  expect(told).toEqual(['done', 'call-next', 'calling', 'free']);
});

test('the same press again while it is the last in line is one act; afterwards it is a new one', async () => {
  const line = new PressLine<string>(() => undefined);
  let runs = 0;
  const run = async (): Promise<number> => {
    runs += 1;
    return runs;
  };
  const first = line.press('call-next', run);
  expect(line.press('call-next', run)).toBeNull();
  expect(await first).toBe(1);
  expect(await line.press('call-next', run)).toBe(2);
});

test('a press that failed does not hold up the next', async () => {
  const line = new PressLine<string>(() => undefined);
  const failing = line.press('done', () => Promise.reject(new Error('bug')));
  const next = line.press('call-next', async () => 'A002');
  await expect(failing).rejects.toThrow('bug');
  expect(await next).toBe('A002');
});
