import { onTestFinished, expect, test } from 'vitest';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;
const counter = { counter: 'Q1' };
const issue = (id: string): Draft => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } });
const call = (id: string): Draft => ({ t: 'ticket.call', id, d: counter });
const done = (id: string): Draft => ({ t: 'ticket.done', id, d: counter });

test('a new copy begins before the kept days, and before the first op of the oldest thing that is still open', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const log = siteLogInMemory('floor');
  const write = (drafts: readonly Draft[]) => {
    const moment = { at: one.store.now(), day: businessDay(one.store.now()) };
    const texts = drafts.map((draft) => opTextOf(moment, draft));
    giveEntries(one.store, log, 'floor', log.write('Q1', texts, moment.at));
  };
  const start = (gen = log.gen) => one.store.windowStart('floor', gen, usualRetention);
  write([issue('t1'), issue('t2'), call('t1'), done('t1')]);
  expect(start()).toBe(0);
  one.advance(10 * DAY_MS);
  write([issue('t3')]);
  expect({ now: one.store.now() - NOON_ISH, start: start() }).toEqual({ now: 10 * DAY_MS, start: 1 });
  write([call('t2')]);
  // What this terminal alone has closed is not over before the hub says so.
  one.store.append([done('t2')]);
  expect(start()).toBe(1);
  giveEntries(one.store, log, 'floor', log.take(one.store, one.store.now()));
  expect([start(), start('g2-other'), one.store.windowStart('config', log.gen, usualRetention)]).toEqual([4, 0, 0]);
});
