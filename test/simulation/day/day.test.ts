import { expect, test } from 'vitest';
import { brokenDays } from './broken-days.ts';
import { dayFigures } from './figures.ts';
import { smallDay } from './plan.ts';
import { runDay } from './run-day.ts';

/** A few seconds when nothing else runs; a machine whose cores are all busy takes longer. */
const BUSY_MS = 180_000;

test(
  'a small day with a kiosk cut off for an hour keeps every rule, and everything happens on it',
  async () => {
    const result = await runDay(smallDay(1, true));
    expect(result.violations).toEqual([]);
    const done = Object.keys(result.counts);
    const acts = ['issued-alone', 'park:done', 'transfer:done', 'add-service:done', 'return:done', 'undo:undone'];
    const more = ['ticket.no-show', 'ticket.recall', 'pause', 'priority:confirmed', 'chosen:called', 'found-closed'];
    expect([...acts, ...more].filter((act) => !done.includes(act))).toEqual([]);
    expect(result.lostRaces).toBeGreaterThan(0);
  },
  BUSY_MS,
);

test(
  'the same seed plays the same day, entry by entry, and another seed another',
  async () => {
    const plan = { ...smallDay(2, true), visits: 30, counters: 2 };
    const [first, again, other] = [await runDay(plan), await runDay(plan), await runDay({ ...plan, seed: 3 })];
    expect(again.log).toEqual(first.log);
    expect(dayFigures(plan, again, 1)).toEqual(dayFigures(plan, first, 1));
    expect(other.log).not.toEqual(first.log);
  },
  BUSY_MS,
);

test.each(Object.entries(brokenDays))(
  'the checks catch %s',
  async (_name, { parts, rule, hesitationMs }) => {
    let violations: readonly string[] = [];
    for (let seed = 1; seed <= 8 && violations.length === 0; seed += 1) {
      violations = (await runDay({ ...smallDay(seed, false), hesitationMs }, parts, 1)).violations;
    }
    expect(violations[0]?.slice(0, rule.length)).toBe(rule);
  },
  BUSY_MS,
);
