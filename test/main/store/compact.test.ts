import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { businessDay, businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { AnyState } from '#common/domain/log/fold.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { folded, mayGo, usualRetention } from '#common/domain/log/retention.ts';
import type { Entry } from '#common/wire/entry.ts';
import { rereadEpoch } from '#common/wire/reread.ts';
import type { Rules } from '#central/log/rules.ts';
import { STEP_ROWS } from '#main/store/compact.ts';
import { isWhole } from '#main/store/is-whole.ts';
import { refoldAll } from '#main/store/refold.ts';
import { sha256 } from '#main/store/sha256.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { ticketById } from '#main/store/tickets.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
const terminal = async (): Promise<TestTerminal> => {
  const one = await testTerminal({ seeded: false });
  terminals.push(one);
  return one;
};
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const DAY_MS = 86_400_000;
const DAYS = 40;

const tables: readonly (readonly [EntityKind, string])[] = [
  ['ticket', 'ticket'],
  ['print-job', 'print_job'],
  ['help-call', 'help_call'],
  ['rating', 'rating'],
  ['desk', 'desk'],
  ['turns', 'turns'],
  ['appointment', 'appointment'],
  ['printer', 'printer'],
  ['terminal', 'terminal'],
];

/** Folded floor of a terminal: kind, id and state, ordered. */
const floorOf = ({ store }: TestTerminal) =>
  tables.flatMap(([kind, table]) =>
    store.db
      .prepare<[], { id: string; state: string }>(`SELECT id, state FROM ${table} ORDER BY id`)
      .all()
      // Written by the fold of this table's kind.
      .map(({ id, state }) => ({ kind, id, state: JSON.parse(state) as AnyState })),
  );

const configLogs = new WeakMap<TestTerminal, ReturnType<typeof siteLogInMemory>>();
/** Days pass here and at the hub: somebody's entry of another log is the newest that it stamped. */
const passDays = (one: TestTerminal, days: number): void => {
  one.advance(days * DAY_MS);
  const log = configLogs.get(one) ?? siteLogInMemory('config');
  configLogs.set(one, log);
  const at = one.store.now();
  const text = opTextOf(
    { at, day: one.store.today() },
    { t: 'config.set', id: 'note', d: { kind: 'note', value: { days } } },
  );
  giveEntries(one.store, log, 'config', log.write('S1', [text], at));
};

const forget = ({ store }: TestTerminal, g: number, gen = 'g1-test'): readonly number[] => [
  ...store.compact({ audience: 'floor', stable: { gen, g }, retention: usualRetention }),
];

const copyLength = ({ store }: TestTerminal): number =>
  Number(store.db.prepare("SELECT count(*) FROM site_log WHERE audience = 'floor'").pluck().get());

const counter = { counter: 'Q1' };
const slot = { service: 'A', slot: NOON_ISH, salt: 's', person: '00000000', phone: '000000' };
const job = { what: 'ticket', of: 't', title: 'A1', printer: 'main', copy: 1 } as const;
/** What can happen on a floor, about one of few entities each, so that histories cross. */
const acts: readonly ((n: number) => Draft)[] = [
  (n: number) => ({ t: 'ticket.issue', id: `t${n}`, d: { service: 'A', lang: 'vi' } }),
  (n: number) => ({ t: 'ticket.call', id: `t${n}`, d: counter }),
  (n: number) => ({ t: 'ticket.done', id: `t${n}`, d: counter }),
  (n: number) => ({ t: 'ticket.no-show', id: `t${n}`, d: counter }),
  (n: number) => ({ t: 'print.request', id: `j${n}`, d: { ...job, what: n % 2 === 0 ? 'ticket' : 'receipt' } }),
  (n: number) => ({ t: 'print.printed', id: `j${n}`, d: { by: 'printer' } }),
  (n: number) => ({ t: 'kiosk.help', id: `h${n}`, d: {} }),
  (n: number) => ({ t: 'appointment.book', id: `a${n}`, d: slot }),
  (n: number) => ({ t: 'appointment.cancel', id: `a${n}`, d: {} }),
  () => ({ t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition: 'online' } }),
  () => ({ t: 'terminal.started', id: 'terminal:K1', d: { roles: [], version: '1', counter: null } }),
];

const happening = fc.record({ after: fc.nat(3), act: fc.nat(acts.length - 1), which: fc.nat(7) });

test('what is left after forgetting is exactly the open part of the whole fold, and folds to itself again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 5, maxLength: 80 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (happenings, share) => {
        const [whole, lean] = [await terminal(), await terminal()];
        const log = siteLogInMemory('floor');
        const entries: Entry[] = [];
        let at = NOON_ISH;
        for (const { after, act, which } of happenings) {
          at = Math.min(at + after * DAY_MS, NOON_ISH + DAYS * DAY_MS);
          const draft = acts[act]?.(which);
          if (draft === undefined) continue;
          const moment = { at, day: businessDay(at) };
          entries.push(...log.write('Q1', [opTextOf(moment, draft)], at));
        }
        for (const one of [whole, lean]) giveEntries(one.store, log, 'floor', entries);
        lean.advance(DAYS * DAY_MS);
        const stable = Math.round(share * log.head());
        const cursor = lean.store.cursor('floor');
        forget(lean, stable);
        const lastOf = (id: string): number =>
          Number(whole.store.db.prepare('SELECT max(g) FROM site_log WHERE entity = ?').pluck().get(id));
        const left = floorOf(whole).filter(
          ({ kind, id, state }) => lastOf(id) > stable || !mayGo(folded(kind, state), businessDay(at), usualRetention),
        );
        expect(floorOf(lean)).toEqual(left);
        expect(lean.store.cursor('floor')).toEqual(cursor);
        refoldAll(lean.store.db, 'K1');
        // What was forgotten is not missed: the next start does not take this database for a damaged one.
        expect(isWhole(lean.store.db, sha256)).toBe(true);
        expect(floorOf(lean)).toEqual(left);
        for (const one of terminals.splice(0)) one.dispose();
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('what is left of a copy whose hub is over, and the new hub has nothing of, goes with what is old, open or not', async () => {
  const one = await terminal();
  const old = siteLogInMemory('floor');
  const moment = { at: one.store.now(), day: one.store.today() };
  const issue = (id: string): Draft => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } });
  giveEntries(one.store, old, 'floor', old.write('Q1', [opTextOf(moment, issue('t1'))], moment.at));
  passDays(one, 3);
  const lean = siteLogInMemory('floor', 'g2-lean');
  one.store.restartCopy('floor', lean.gen);
  const now = { at: one.store.now(), day: one.store.today() };
  giveEntries(one.store, lean, 'floor', lean.write('Q2', [opTextOf(now, issue('t2'))], now.at));
  // Entry 2 is still under way: it may be about t1.
  forget(one, 2, lean.gen);
  expect(floorOf(one).map(({ id }) => id)).toEqual(['t1', 't2']);
  forget(one, 1, lean.gen);
  expect(floorOf(one).map(({ id }) => id)).toEqual(['t2']);
});

test('own ops go after thirty days and the log still proves itself; unsent and unconfirmed ones stay', async () => {
  const one = await terminal();
  const log = siteLogInMemory('floor');
  const issue = (id: string) => one.store.append([{ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }]);
  issue('t1');
  issue('t2');
  const now = () => businessDayStart(one.store.today());
  giveEntries(one.store, log, 'floor', log.take(one.store, now()));
  const before = one.store.ownTail('floor');
  passDays(one, 31);
  issue('t3');
  giveEntries(one.store, log, 'floor', log.take(one.store, now()));
  issue('t4');
  forget(one, 2);
  const writer = { term: 'K1', epoch: before.epoch };
  const [offered] = one.store.offered('floor');
  expect({
    base: offered?.base,
    at: one.store.hashAt('floor', writer, 2),
    gone: one.store.hashAt('floor', writer, 1),
  }).toEqual({
    base: 2,
    at: before.h,
    gone: null,
  });
  expect(one.store.opsAfter('floor', writer, 2, 10, 10_000).ops).toHaveLength(2);
  const tail = one.store.ownTail('floor');
  const again = await one.reopen();
  terminals.splice(terminals.indexOf(one), 1, again);
  expect({ tail: again.store.ownTail('floor'), repairs: again.store.repairs() }).toEqual({ tail, repairs: 0 });
});

test('nothing goes that central has not confirmed, nor while the copy is of another generation', async () => {
  const one = await terminal();
  const log = siteLogInMemory('floor');
  const ops = ['t1', 't2'].flatMap((id) => {
    const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
    return [
      opTextOf(moment, { t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }),
      opTextOf(moment, { t: 'ticket.call', id, d: counter }),
      opTextOf(moment, { t: 'ticket.done', id, d: counter }),
    ];
  });
  giveEntries(one.store, log, 'floor', log.write('Q1', ops, NOON_ISH));
  passDays(one, 5);
  expect([forget(one, 6, 'g2-other'), copyLength(one)]).toEqual([[], 6]);
  forget(one, 5);
  expect([ticketById(one.store.db, 't1'), ticketById(one.store.db, 't2')?.state, copyLength(one)]).toEqual([
    null,
    'done',
    3,
  ]);
  forget(one, 6);
  expect(copyLength(one)).toBe(0);
});

test('an unfinished ticket stays for thirty days, then it lapses', async () => {
  const one = await terminal();
  const log = siteLogInMemory('floor');
  const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
  const issued = opTextOf(moment, { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } });
  giveEntries(one.store, log, 'floor', log.write('Q1', [issued], NOON_ISH));
  passDays(one, 30);
  forget(one, 1);
  expect(ticketById(one.store.db, 't1')?.state).toBe('waiting');
  passDays(one, 1);
  forget(one, 1);
  expect(ticketById(one.store.db, 't1')).toBe(null);
});

test('a clock that jumps ten years ahead makes a terminal forget nothing that the hub has not dated as old', async () => {
  const one = await terminal();
  const log = siteLogInMemory('floor');
  const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
  const issued = opTextOf(moment, { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } });
  giveEntries(one.store, log, 'floor', log.write('Q1', [issued], NOON_ISH));
  one.advance(3_650 * DAY_MS);
  forget(one, 1);
  expect(ticketById(one.store.db, 't1')?.state).toBe('waiting');
});

test('one transaction removes at most five hundred rows, and of a printer only its last word stays', async () => {
  const one = await terminal();
  const log = siteLogInMemory('floor');
  const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
  const ops = Array.from({ length: 1_500 }, (_, n) => [
    opTextOf(moment, { t: 'kiosk.help', id: `h${n}`, d: {} }),
    opTextOf(moment, { t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition: 'online' } }),
  ]).flat();
  giveEntries(one.store, log, 'floor', log.write('Q1', ops, NOON_ISH));
  passDays(one, 5);
  const steps = forget(one, ops.length);
  expect({
    bounded: steps.every((rows) => rows <= STEP_ROWS),
    severalSteps: steps.length > 2,
    left: floorOf(one).map(({ id }) => id),
    copy: copyLength(one),
    day: addDays(one.store.today(), -5),
  }).toEqual({ bounded: true, severalSteps: true, left: ['printer:K1/main'], copy: 1, day: businessDay(NOON_ISH) });
});

test('what waited for a newer program stays, and goes with the rest once it was sequenced again', async () => {
  const one = await terminal();
  let upgraded = false;
  const rules: Rules = {
    keysOf,
    decide: (...asked) =>
      upgraded ? decide(...asked) : { verdict: { bad: 'newer-version' }, changes: new Map<string, unknown>() },
  };
  const log = siteLogInMemory('floor', 'g1-test', rules);
  const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
  const told = (condition: 'online' | 'paper-out') =>
    opTextOf(moment, { t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition } });
  const early = told('paper-out');
  const waiting = log.write('K1', [early], NOON_ISH);
  giveEntries(one.store, log, 'floor', waiting);
  passDays(one, 5);
  forget(one, 1);
  expect(copyLength(one)).toBe(1);
  upgraded = true;
  const again = log.write('K1', [early], NOON_ISH, rereadEpoch(waiting[0]?.h ?? ''));
  giveEntries(one.store, log, 'floor', [...again, ...log.write('K1', [told('online')], NOON_ISH)]);
  forget(one, 3);
  expect(one.store.db.prepare("SELECT g FROM site_log WHERE audience = 'floor'").pluck().all()).toEqual([3]);
});
