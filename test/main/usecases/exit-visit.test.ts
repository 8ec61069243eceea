import { expect, onTestFinished, test } from 'vitest';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { readState } from '#main/store/folded-tables.ts';
import { exitVisitByNumber, exitVisitOf, rateAtExit } from '#main/usecases/exit-visit.ts';
import { testTerminal } from '#test/support/terminal.ts';

const begin = async () => {
  const exit = await testTerminal({ name: 'K9' });
  onTestFinished(exit.dispose);
  const label = { service: 'A', label: 'A042', series: 'A', number: 42, ahead: 0 };
  exit.store.append([
    { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id: 't1', d: label },
  ]);
  const step = (t: 'ticket.call' | 'ticket.done' | 'ticket.no-show') =>
    exit.store.append([{ t, id: 't1', d: { counter: 'Q1' } }]);
  return { exit, step };
};
const happy = { score: 'very-satisfied', reason: null } as const;

test('a visit is rated when it is over, once, for the counter that finished it', async () => {
  const { exit, step } = await begin();
  expect(exitVisitByNumber(exit, 'a42')).toEqual({ kind: 'not-over', label: 'A042' });
  expect(rateAtExit(exit, 't1', happy)).toBe('over');
  step('ticket.call');
  expect(exitVisitOf(exit, 't1')).toEqual({ kind: 'not-over', label: 'A042' });
  step('ticket.done');
  expect(exitVisitByNumber(exit, 'A042')).toEqual({ kind: 'ask', ticket: 't1', label: 'A042' });
  expect([rateAtExit(exit, 't1', happy), rateAtExit(exit, 't1', happy)]).toEqual(['thanks', 'rated-before']);
  expect(exitVisitByNumber(exit, 'A042')).toEqual({ kind: 'rated-before', label: 'A042' });
  expect(readState(exit.store.db, 'rating', ratingId('Q1', exit.store.today()))?.scores['very-satisfied']).toBe(1);
});

test('a number nobody has, an absent visit and one of another day are not rated', async () => {
  const { exit, step } = await begin();
  expect(exitVisitByNumber(exit, 'A43')).toEqual({ kind: 'unknown' });
  step('ticket.call');
  step('ticket.no-show');
  expect(exitVisitOf(exit, 't1')).toEqual({ kind: 'unknown' });
  exit.advance(86_400_000);
  expect([exitVisitOf(exit, 't1'), exitVisitByNumber(exit, 'A042')]).toEqual([
    { kind: 'unknown' },
    { kind: 'unknown' },
  ]);
});
