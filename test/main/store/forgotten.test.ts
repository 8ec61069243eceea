import { expect, onTestFinished, test } from 'vitest';
import { usualRetention } from '#common/domain/log/retention.ts';
import { sha256 } from '#main/store/sha256.ts';
import { forgottenUpTo } from '#main/store/site-log.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { verifyLogs } from '#main/store/verify-logs.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;

/** Where the copy of the site's log misses an entry: the number after it. */
const missingIn = ({ store }: TestTerminal): readonly number[] => {
  const log = { db: store.db, term: store.term, sha256, tails: new Map() };
  const walk = verifyLogs({ log, site: 'test', stable: () => null });
  for (let step = walk.next(); ; step = walk.next()) {
    if (step.done !== true) continue;
    const { findings } = step.value;
    return findings.flatMap(({ chain, broken }) => (chain === 'site' && broken !== null ? [broken.number] : []));
  }
};

test('what a terminal cleared is noted, so that the chain stays whole, and whatever else goes is missed', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const log = siteLogInMemory('floor');
  const write = (drafts: readonly Draft[]) => {
    const moment = { at: one.store.now(), day: one.store.today() };
    const texts = drafts.map((draft) => opTextOf(moment, draft));
    giveEntries(one.store, log, 'floor', log.write('Q1', texts, moment.at));
  };
  const printer: Draft = { t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition: 'online' } };
  write([
    { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } },
    { t: 'ticket.done', id: 't1', d: { counter: 'Q1' } },
    printer,
    printer,
  ]);
  one.advance(3 * DAY_MS);
  write(['t2', 't3', 't4'].map((id) => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }) as const));
  expect(forgottenUpTo(one.store.db, 'floor')).toBe(0);
  const retention = usualRetention;
  const steps = one.store.compact({ audience: 'floor', stable: { gen: 'g1-test', g: 8 }, retention });
  expect([...steps].length).toBeGreaterThan(0);
  expect(one.store.db.prepare("SELECT g FROM site_log WHERE audience = 'floor'").pluck().all()).toEqual([5, 6, 7, 8]);
  expect({ upTo: forgottenUpTo(one.store.db, 'floor'), missing: missingIn(one) }).toEqual({ upTo: 4, missing: [] });
  one.store.db.exec("DELETE FROM site_log WHERE audience = 'floor' AND g = 7");
  expect(missingIn(one)).toEqual([8]);
  // A copy that is begun anew, after a window, lacks what comes before it and nothing else.
  one.store.restartCopy('floor', 'g2-test', { seq: 2, h: 'h'.repeat(22) });
  expect({ upTo: forgottenUpTo(one.store.db, 'floor'), missing: missingIn(one) }).toEqual({ upTo: 2, missing: [] });
});
