import { afterAll, beforeAll, expect, test } from 'vitest';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { eachPaidDossier } from '#main/usecases/reports/each-dossier.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const FIRST = '2026-05-04';
const day = '2026-05-20';
let terminal: TestTerminal;
beforeAll(async () => {
  terminal = await testTerminal();
  fillMonths(terminal, { count: 1_500, first: FIRST, days: 120 });
});
afterAll(() => terminal.dispose());

const all = (): readonly Dossier[] =>
  (terminal.store.db.prepare('SELECT state FROM dossier').pluck().all() as readonly string[]).map(
    (state) => JSON.parse(state) as Dossier,
  );
const paidOn = (from: string, to: string): readonly string[] =>
  all()
    .filter(({ money }) => money.history.some(({ at }) => from <= businessDay(at) && businessDay(at) <= to))
    .map(({ id }) => id)
    .toSorted();

test('a past day reads the dossiers whose money moved around it, and not those that were paid since', async () => {
  const taken: Dossier[] = [];
  await eachPaidDossier({ terminal, slices: workSlices() }, { from: day, to: day }, (dossier) => taken.push(dossier));
  const ids = taken.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const wanted = paidOn(day, day);
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  const since = paidOn(day, addDays(FIRST, 400));
  expect(since.length).toBeGreaterThan(500);
  expect(ids.length).toBeLessThan(since.length / 5);
});

test('others go first after every dossier where the slice is over, and a work that nobody wants any more ends', async () => {
  const time = { now: 0 };
  const state = { taken: 0, turns: 0, wanted: true };
  const slices = slicesOf(
    () => (time.now += 100),
    () => state.wanted,
  );
  const walk = eachPaidDossier({ terminal, slices }, { from: FIRST, to: addDays(FIRST, 200) }, () => {
    state.taken += 1;
  });
  const outcome = walk.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : ''),
  );
  while (state.taken < 100) {
    state.turns += 1;
    await new Promise(setImmediate);
  }
  expect(state.turns).toBeGreaterThan(50);
  state.wanted = false;
  expect(await outcome).toBe('Replaced');
  expect(state.taken).toBeLessThan(200);
});
