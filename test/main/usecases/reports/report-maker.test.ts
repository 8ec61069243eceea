import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_DAYS } from '#main/usecases/reports/make-sheet.ts';
import { reportMaker } from '#main/usecases/reports/report-maker.ts';
import { counterState } from '#main/usecases/views/counter-view.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallTerminal, lastDay, smallHall } from './hall.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
});
afterAll(() => one.dispose());

const wish = { name: 'waits', from: smallHall.firstDay, to: lastDay, group: null } as const;

/** A clock on which every look is a slice of its own: the smallest pieces the work can be done in. */
const hasty = (): (() => number) => {
  const time = { now: 0 };
  return () => (time.now += 100);
};

test('while a report is made other calls are answered, and its progress is told', async () => {
  const maker = reportMaker(one, hasty());
  expect(maker.progress()).toBeNull();
  const made = { done: false };
  const report = maker.make(wish).finally(() => {
    made.done = true;
  });
  const seen: number[] = [];
  while (!made.done) {
    // A call of a counter between two slices.
    expect(counterState(one, 'Q1', null)).toMatchObject({ waiting: expect.anything() });
    seen.push(maker.progress()?.done ?? seen.at(-1) ?? 0);
    await new Promise(setImmediate);
  }
  expect(new Set(seen).size).toBeGreaterThan(20);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(await report).toMatchObject({
    kind: 'sheet',
    sheet: { name: 'waits', from: smallHall.firstDay, to: lastDay },
  });
  expect(maker.progress()).toBeNull();
});

test('who asks for another report gets that, and the first one is given up; asked twice it is made once', async () => {
  const maker = reportMaker(one, hasty());
  const [first, second, again] = [
    maker.make(wish),
    maker.make({ ...wish, name: 'arrivals' }),
    maker.make({ ...wish, name: 'arrivals' }),
  ];
  expect(await first).toEqual({ kind: 'replaced' });
  expect(await second).toMatchObject({ kind: 'sheet', sheet: { name: 'arrivals' } });
  expect(await again).toBe(await second);
});

test('a report reaches over a year and a day, and no further', async () => {
  const maker = reportMaker(one, hasty());
  expect(await maker.make({ ...wish, from: '2020-01-01', to: '2026-09-14' })).toEqual({
    kind: 'too-long',
    mostDays: MOST_DAYS,
  });
  expect(await maker.make({ ...wish, from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ kind: 'sheet' });
});
