import { expect, test } from 'vitest';
import type { LogReads } from '#central/log/log-host.ts';
import { centralFloors } from '#central/public/central-floors.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { ratingUid } from '#common/domain/survey/rating-uid.ts';
import type { Entry } from '#common/wire/entry.ts';
import { sha256 } from '#central/log/sha256.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { testSeed } from '#test/support/site.ts';

const DAY = '2026-09-15';
const NOW = Date.UTC(2026, 8, 15, 3, 0, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const id = (count: number): string => `01990f3e-7c2a-7b4e-9d10-${String(count).padStart(12, '0')}`;
const issue = (count: number): Draft => ({
  t: 'ticket.issue',
  id: id(count),
  d: { service: 'A', lang: 'vi' },
});
const label = (count: number): Draft => ({
  t: 'ticket.label',
  id: id(count),
  d: { service: 'A', label: `A00${count}`, series: 'A', number: count, ahead: count - 1 },
});

/** The replicas of one site at central, as its hub brought them, and a clock. */
const central = () => {
  const time = { now: NOW, heard: true, broken: false };
  const logs = new Map<Audience, { gen: string; entries: Entry[] }>();
  const asked: string[] = [];
  let log = { floor: siteLogInMemory('floor'), config: siteLogInMemory('config') };
  const write = (drafts: readonly Draft[], at = time.now, day = DAY) => {
    for (const draft of drafts) {
      const audience = draft.t === 'config.set' ? 'config' : 'floor';
      const text = opTextOf({ at, day }, draft);
      const named = draft.uid === undefined ? text : JSON.stringify({ ...JSON.parse(text), uid: draft.uid });
      const entries = log[audience].write('K1', [named], at);
      const kept = logs.get(audience) ?? { gen: log[audience].gen, entries: [] };
      logs.set(audience, { gen: kept.gen, entries: [...kept.entries, ...entries] });
    }
  };
  const reads: LogReads = {
    headOf: ({ site, audience }) => {
      asked.push(`head ${audience}`);
      const one = logs.get(audience);
      return site !== 'test' || one === undefined
        ? null
        : { gen: one.gen, head: { seq: one.entries.at(-1)?.g ?? 0, h: one.entries.at(-1)?.hh ?? '' } };
    },
    entryHashAt: () => null,
    entriesAfter: ({ audience }, _gen, g, limit) => {
      asked.push(`${audience} after ${g}`);
      return Promise.resolve((logs.get(audience)?.entries ?? []).filter((entry) => entry.g > g).slice(0, limit));
    },
  };
  const told: string[] = [];
  const floorOf = centralFloors({
    readsOf: () => reads,
    isHeard: () => time.heard,
    tell: (site, op) => {
      if (time.broken) return Promise.reject(new Error('no database'));
      told.push(`${site} ${op}`);
      return Promise.resolve();
    },
    now: () => time.now,
  });
  const renew = () => {
    log = { floor: siteLogInMemory('floor', 'g2-test'), config: siteLogInMemory('config', 'g2-test') };
    logs.clear();
  };
  return { time, write, floorOf, asked, told, renew };
};

const settings: readonly Draft[] = testSeed.map(({ id: item, kind, value }) => ({
  t: 'config.set',
  id: item,
  d: { kind, value },
}));

test('central knows from the replicas who stands where, and reads on when something is new', async () => {
  const { time, write, floorOf } = central();
  write(settings);
  write([1, 2].flatMap((count) => [issue(count), label(count)]));
  const look = async () => {
    time.now += 2_000;
    return (await floorOf('test'))?.ticket(id(2))?.standing;
  };
  const seen = [await look()];
  write([{ t: 'ticket.call', id: id(1), d: { counter: 'Q1' } }]);
  seen.push(await look());
  write([{ t: 'ticket.call', id: id(2), d: { counter: 'Q2' } }]);
  seen.push(await look());
  write([{ t: 'ticket.done', id: id(2), d: { counter: 'Q2' } }]);
  seen.push(await look());
  write([
    {
      t: 'visit.rated',
      id: `rating:Q2/${DAY}`,
      uid: ratingUid(id(2), sha256),
      d: { counter: 'Q2', score: 'satisfied', reason: null },
    },
  ]);
  seen.push(await look());
  expect(seen).toEqual([
    { kind: 'waiting', ahead: 1, wait: null },
    { kind: 'waiting', ahead: 0, wait: null },
    { kind: 'called', counter: { vi: 'Quầy 2', en: 'Counter 2' }, at: NOW + 4_000, calls: 1 },
    { kind: 'done', rated: false },
    { kind: 'done', rated: true },
  ]);
  const floor = await floorOf('test');
  expect([floor?.centre.name.vi, floor?.procedure('1.001193')?.where]).toEqual([
    'Trung tâm thử',
    {
      service: { vi: 'Hộ tịch', en: 'Civil status' },
      counters: [
        { vi: 'Quầy 1', en: 'Counter 1' },
        { vi: 'Quầy 2', en: 'Counter 2' },
      ],
    },
  ]);
});

test('a site without logs here is none; a name that is no site is not even looked up', async () => {
  const { floorOf, asked } = central();
  expect([await floorOf('nowhere'), await floorOf('../../etc'), await floorOf('x'.repeat(200))]).toEqual([
    null,
    null,
    null,
  ]);
  expect(asked).toEqual(['head config', 'head floor']);
});

test('strange names cannot make central ask its database without end', async () => {
  const { floorOf, asked } = central();
  for (let count = 0; count < 500; count += 1) await floorOf(`site-${count}`);
  expect(asked.length).toBe(240);
});

test('many phones in one second cost one look into the database', async () => {
  const { write, floorOf, asked } = central();
  write([...settings, issue(1), label(1)]);
  await Promise.all(Array.from({ length: 50 }, () => floorOf('test')));
  await floorOf('test');
  expect(asked.filter((one) => one.startsWith('head'))).toEqual(['head config', 'head floor']);
});

test('a year of days before today is not read, and yesterday’s tickets have no page', async () => {
  const { time, write, floorOf, asked } = central();
  write(settings);
  for (let count = 0; count < 2_000; count += 1) {
    write([{ t: 'kiosk.help', id: `h${count}`, d: {} }], NOW - 30 * 24 * HOUR + count * MINUTE, '2026-08-16');
  }
  write([issue(9), label(9)], NOW - 24 * HOUR, '2026-09-14');
  write([issue(1), label(1)]);
  const floor = await floorOf('test');
  expect([floor?.ticket(id(9)), floor?.ticket(id(1))?.label]).toEqual([null, 'A001']);
  expect(asked.filter((one) => one.startsWith('floor after')).length).toBeLessThan(15);
  time.now += 24 * HOUR;
  expect((await floorOf('test'))?.ticket(id(1))).toBe(null);
});

test('another generation of the site’s log is read anew', async () => {
  const { time, write, floorOf, renew } = central();
  write([...settings, issue(1), label(1)]);
  const before = (await floorOf('test'))?.ticket(id(1))?.label;
  renew();
  write([...settings, issue(2), label(2)]);
  time.now += 2_000;
  const floor = await floorOf('test');
  expect([before, floor?.ticket(id(1)), floor?.ticket(id(2))?.label]).toEqual(['A001', null, 'A002']);
});

test('when the site is not heard the page says how old its news are', async () => {
  const { time, write, floorOf } = central();
  write([...settings, issue(1), label(1)]);
  time.now += 20 * MINUTE;
  const live = (await floorOf('test'))?.fresh;
  time.heard = false;
  expect([live, (await floorOf('test'))?.fresh]).toEqual([
    { at: NOW + 20 * MINUTE, live: true },
    { at: NOW, live: false },
  ]);
});

test('a rating given at central goes once into its log for the site, and not before the visit is over', async () => {
  const { time, write, floorOf, told } = central();
  write([...settings, issue(1), label(1), { t: 'ticket.call', id: id(1), d: { counter: 'Q2' } }]);
  const rate = async (score: 'satisfied' | 'not-satisfied') =>
    (await floorOf('test'))?.rate?.(id(1), score, 'waited-long');
  const early = await rate('satisfied');
  time.now += 2_000;
  write([{ t: 'ticket.done', id: id(1), d: { counter: 'Q2' } }]);
  time.broken = true;
  await expect(rate('satisfied')).rejects.toThrow('no database');
  time.broken = false;
  expect([early, await rate('satisfied'), await rate('not-satisfied')]).toEqual(['not-over', 'thanks', 'already']);
  const text = told.join().replace(/^test /u, '');
  const parsed = parseOp(text);
  expect(parsed.kind === 'op' && readOp(parsed.op, 'floor')).toEqual({
    kind: 'known',
    op: {
      uid: ratingUid(id(1), sha256),
      t: 'visit.rated',
      v: 1,
      id: `rating:Q2/${DAY}`,
      at: NOW + 2_000,
      off: 0,
      by: null,
      day: DAY,
      d: { counter: 'Q2', score: 'satisfied', reason: null },
    },
  });
});
