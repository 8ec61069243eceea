import { expect, test } from 'vitest';
import { machineClock, watchClock } from '#main/sync/clock-watch.ts';

const HOUR_MS = 3_600_000;

test('a clock that is set is noticed once and by how much; one that goes on, also through a sleep, is not', () => {
  const machine = { now: 1_000_000, steady: 5_000 };
  const watch = watchClock({ now: () => machine.now, steady: () => machine.steady });
  const pass = (ms: number): number => {
    machine.now += ms;
    machine.steady += ms;
    return watch.wasSetBy();
  };
  expect([pass(20), pass(8 * HOUR_MS)]).toEqual([0, 0]);
  machine.now += HOUR_MS;
  expect([pass(1_000), pass(1_000)]).toEqual([HOUR_MS, 0]);
  machine.now -= 2 * HOUR_MS;
  expect([pass(1_000), pass(1_000)]).toEqual([-2 * HOUR_MS, 0]);
});

test('many small steps, as NTP makes them, are told once they are seconds; after a new beginning they are of no matter', () => {
  const machine = { now: 0 };
  const watch = watchClock({ now: () => machine.now, steady: () => 0 });
  const step = (): number => {
    machine.now += 800;
    return watch.wasSetBy();
  };
  expect([step(), step(), step(), step(), step()]).toEqual([0, 0, 0, 3_200, 0]);
  watch.beginAnew();
  expect([step(), step(), step()]).toEqual([0, 0, 0]);
});

test('the machine’s own clocks go on together', () => {
  const watch = watchClock(machineClock);
  expect(watch.wasSetBy()).toBe(0);
  expect(machineClock.steady()).toBeGreaterThan(0);
});
