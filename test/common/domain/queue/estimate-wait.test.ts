import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateWait, FEWEST_VISITS, type WaitQuestion } from '#common/domain/queue/estimate-wait.ts';
import { playDay, type Asked, type DayPlan } from './played-day.ts';

const MINUTE = 60_000;
const usual: WaitQuestion = {
  ahead: 5,
  visits: [6, 8, 9, 10, 12, 14, 15, 18].map((minutes) => ({ ms: minutes * MINUTE, ended: true })),
  counters: 2,
  passing: 0,
};

test('nobody guesses: without an open counter or with too few visits there is no estimate', () => {
  expect([
    estimateWait({ ...usual, counters: 0 }),
    estimateWait({ ...usual, visits: usual.visits.map((visit, index) => ({ ...visit, ended: index > 0 })) }),
    estimateWait({ ...usual, visits: usual.visits.map((visit) => ({ ...visit, ms: 0 })) }),
  ]).toEqual([null, null, null]);
  expect(usual.visits).toHaveLength(FEWEST_VISITS);
});

test('visits that always take ten minutes at one counter give the plain sum, the visit under way being half over', () => {
  const even = { ...usual, visits: usual.visits.map((visit) => ({ ...visit, ms: 10 * MINUTE })), counters: 1 };
  const range = estimateWait(even);
  expect(range).toEqual({ low: expect.any(Number), high: expect.any(Number) });
  expect(range!.low).toBeGreaterThanOrEqual(53);
  expect(range!.high).toBeLessThanOrEqual(60);
});

const question = fc.record({
  ahead: fc.integer({ min: 0, max: 300 }),
  visits: fc.array(
    fc.integer({ min: 1_000, max: 7_200_000 }).map((ms) => ({ ms, ended: true })),
    { minLength: FEWEST_VISITS, maxLength: 40 },
  ),
  counters: fc.integer({ min: 1, max: 60 }),
  passing: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('the range is in whole minutes, never upside down, and grows with people ahead and with those who pass', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const range = estimateWait(asked)!;
      const longer = estimateWait({ ...asked, ahead: asked.ahead + 1 })!;
      const passed = estimateWait({ ...asked, passing: Math.min(1, asked.passing + 0.1) })!;
      expect(Number.isInteger(range.low) && Number.isInteger(range.high)).toBe(true);
      expect(range.low).toBeGreaterThanOrEqual(0);
      expect(range.high).toBeGreaterThan(range.low);
      expect(longer.low).toBeGreaterThanOrEqual(range.low);
      expect(passed.low).toBeGreaterThanOrEqual(range.low);
    }),
  );
});

const share = (asked: readonly Asked[], is: (one: Asked) => boolean): number => asked.filter(is).length / asked.length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Days as recorded centres have them (domain.md §8: 13.3 minutes a visit in Quảng Ninh): a morning peak, lunch, 5 % absent. */
const plans: readonly (readonly [string, DayPlan])[] = [
  ['one counter, short visits', { counters: 1, mean: 6, spread: 0.6, arrivalsPerHour: 10, prior: 0 }],
  ['four counters, long visits', { counters: 4, mean: 13.3, spread: 0.8, arrivalsPerHour: 18, prior: 0 }],
  ['twelve counters, mixed visits', { counters: 12, mean: 10, spread: 1.1, arrivalsPerHour: 72, prior: 0 }],
  [
    'four counters, 15 % with priority, one for three',
    { counters: 4, mean: 13.3, spread: 0.8, arrivalsPerHour: 18, prior: 0.15 },
  ],
];

test.each(plans)(
  'on twenty days of %s the range holds what it says, and is no wider than it must be',
  (_name, plan) => {
    const asked = Array.from({ length: 20 }, (_, day) => playDay(plan, day + 1)).flat();
    expect(asked.length).toBeGreaterThan(300);
    const held = share(asked, ({ waited, range }) => waited <= range.high * MINUTE);
    const early = share(asked, ({ waited, range }) => waited <= range.low * MINUTE);
    const middle = ({ waited, range }: Asked) => Math.abs(waited - range.low * MINUTE);
    const typical = median(asked.map(({ waited }) => waited));
    const measured = { held, early, error: median(asked.map(middle)) / typical };
    expect(measured.held).toBeGreaterThan(0.78);
    expect(measured.held).toBeLessThan(0.95);
    expect(measured.early).toBeGreaterThan(0.38);
    expect(measured.early).toBeLessThan(0.62);
    expect(measured.error).toBeLessThan(0.35);
  },
);
