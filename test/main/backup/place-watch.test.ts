import { expect, test } from 'vitest';
import { placeWatch } from '#main/backup/place-watch.ts';
import { handClock } from '#test/support/hand-clock.ts';

const LIMIT_MS = 8_000;
const open = () => {
  const clock = handClock();
  return { clock, look: placeWatch({ limitMs: LIMIT_MS, most: 2, after: clock.after }).look };
};
/** A call of the file system that hangs until the test lets it go. */
const hanging = () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const calls: number[] = [];
  return { calls, resolve, act: () => (calls.push(1), promise) };
};

test('a folder that does not answer in time is told so, and is not asked again until it has answered', async () => {
  const { clock, look } = open();
  const dead = hanging();
  const first = look('/dead', dead.act);
  clock.pass(LIMIT_MS);
  expect(await first).toBeNull();
  expect(await look('/dead', dead.act)).toBeNull();
  expect(dead.calls).toHaveLength(1);
  dead.resolve('late');
  await expect.poll(() => look('/dead', () => Promise.resolve('back'))).toBe('back');
});

test('a dead folder keeps nobody from another one, and however many hang, few calls do', async () => {
  const { clock, look } = open();
  const dead = ['/a', '/b', '/c'].map((place) => ({ place, ...hanging() }));
  const asked = dead.flatMap(({ place, act }) => [look(place, act), look(place, act)]);
  expect(dead.map(({ calls }) => calls.length)).toEqual([1, 1, 0]);
  clock.pass(LIMIT_MS);
  expect(await Promise.all(asked)).toEqual([null, null, null, null, null, null]);
  dead[0]?.resolve('there again');
  await expect.poll(() => look('/stick', () => Promise.resolve('stick'))).toBe('stick');
  expect(dead.map(({ calls }) => calls.length)).toEqual([1, 1, 0]);
});

test('what the file system says of a folder is said, also that it failed', async () => {
  const { look } = open();
  expect(await look('/stick', () => Promise.resolve(7))).toBe(7);
  await expect(look('/stick', () => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
  expect(await look('/stick', () => Promise.resolve(8))).toBe(8);
});
