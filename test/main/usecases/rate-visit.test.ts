import { expect, onTestFinished, test } from 'vitest';
import type { RatingData } from '#common/domain/survey/rating.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { deskId } from '#common/domain/floor/desk.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { readState } from '#main/store/folded-tables.ts';
import { rateVisit } from '#main/usecases/rate-visit.ts';
import { giveEntries, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal } from '#test/support/terminal.ts';

const happy: RatingData = { counter: 'Q1', score: 'satisfied', reason: null };
const open = async (name: string) => {
  const terminal = await testTerminal({ name });
  onTestFinished(terminal.dispose);
  return terminal;
};

test('a visit is rated once at this terminal, whoever asks again, and another visit is another rating', async () => {
  const one = await open('K1');
  expect([
    rateVisit(one, happy, { ticket: 't1' }),
    rateVisit(one, { ...happy, score: 'not-satisfied' }, { ticket: 't1' }),
    rateVisit(one, happy, { ticket: 't2' }),
    rateVisit(one, happy, { requestId: 'r1' }),
    rateVisit(one, happy, { requestId: 'r1' }),
  ]).toEqual(['written', 'rated-before', 'written', 'written', 'rated-before']);
  expect(readState(one.store.db, 'rating', ratingId('Q1', one.store.today()))?.scores).toEqual({
    'very-satisfied': 0,
    satisfied: 3,
    'not-satisfied': 0,
  });
});

test('the same visit rated at the counter and at the exit while cut off counts once in the site log, and both know it then', async () => {
  const [counter, exit] = [await open('C1'), await open('K9')];
  rateVisit(counter, { ...happy, score: 'very-satisfied' }, { ticket: 't1' });
  rateVisit(exit, { ...happy, score: 'not-satisfied' }, { ticket: 't1' });
  const log = siteLogInMemory('floor', undefined, undefined, true);
  const entries = [...log.take(counter.store, NOON_ISH), ...log.take(exit.store, NOON_ISH)];
  const id = ratingId('Q1', exit.store.today());
  for (const { store } of [counter, exit]) {
    giveEntries(store, log, 'floor', entries);
    expect(readState(store.db, 'rating', id)?.scores).toEqual({
      'very-satisfied': 1,
      satisfied: 0,
      'not-satisfied': 0,
    });
  }
  const third = await open('K8');
  giveEntries(third.store, log, 'floor', entries);
  expect(rateVisit(third, happy, { ticket: 't1' })).toBe('rated-before');
});

test('a rating says who was signed in when the visit ended, also when it comes after the shift; without a shift it names nobody', async () => {
  const one = await open('K1');
  const desk = (t: 'desk.sign-in' | 'desk.sign-out', d: { readonly officer: string; readonly name: string } | null) =>
    one.store.append([{ t, id: deskId('Q1', one.store.today()), d: { counter: 'Q1', ...d } } as Draft]);
  const tally = () => readState(one.store.db, 'rating', ratingId('Q1', one.store.today()))?.byOfficer;
  rateVisit(one, happy, { requestId: 'r0' });
  expect(tally()).toEqual({});
  desk('desk.sign-in', { officer: 'an', name: 'An' });
  const ticket = { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } } as const;
  one.store.append([ticket, { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } }]);
  one.advance(60_000);
  one.store.append([{ t: 'ticket.done', id: 't1', d: { counter: 'Q1' } }]);
  one.advance(1_000);
  desk('desk.sign-in', { officer: 'binh', name: 'Bình' });
  rateVisit(one, happy, { ticket: 't1' });
  rateVisit(one, happy, { requestId: 'r1' });
  one.advance(1_000);
  desk('desk.sign-out', null);
  one.advance(1_000);
  rateVisit(one, happy, { requestId: 'r2' });
  const once = { scores: { 'very-satisfied': 0, satisfied: 1, 'not-satisfied': 0 }, reasons: {} };
  expect(tally()).toEqual({ an: once, binh: once });
});
