import { expect, test } from 'vitest';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { isOwed, standingOf, waitOf, waitsUntil } from '#common/domain/dossier/dossier-standing.ts';
import { dossierNumber } from '#test/support/many-dossiers.ts';

const one = dossierNumber(3, 10, 2, '2026-11-29');
const hour = 3_600_000;

test.each([
  ['2026-11-28', 23 * hour, { kind: 'overdue', days: 1 }],
  ['2026-10-29', 0, { kind: 'overdue', days: 31 }],
  ['2026-11-29', 0, { kind: 'due-today' }],
  ['2026-11-29', 23 * hour, { kind: 'due-today' }],
  ['2026-11-30', 0, { kind: 'due-soon', days: 1 }],
  ['2026-12-01', 17 * hour, { kind: 'due-soon', days: 2 }],
  ['2026-12-02', 0, { kind: 'in-time', days: 3 }],
])('due %s, days are compared and not times', (day, ms, standing) => {
  expect(standingOf({ state: 'processing', dueAt: toInstant(day, ms) }, '2026-11-29')).toEqual(standing);
});

test('only the clock of what an agency has runs', () => {
  const late = toInstant('2026-11-01', 0);
  const states = [
    'registered',
    'refused',
    'waiting-supplement',
    'waiting-payment',
    'withdrawn',
    'stopped',
    'done',
    'returned',
  ] as const;
  expect(states.map((state) => standingOf({ state, dueAt: late }, '2026-11-29').kind)).toEqual(
    states.map(() => 'none'),
  );
  expect(standingOf({ state: 'received', dueAt: null }, '2026-11-29').kind).toBe('none');
});

test('what a dossier waits for follows from its state and channel', () => {
  expect(
    (
      [
        ['received', 'counter'],
        ['processing', 'post'],
        ['waiting-supplement', 'online'],
        ['done', 'counter'],
        ['registered', 'online'],
        ['registered', 'post'],
        ['returned', 'online'],
      ] as const
    ).map(([state, channel]) => waitOf({ state, channel })),
  ).toEqual(['handling', 'handling', 'supplement', 'ready', 'new-online', '', '']);
});

test('a supplement is waited for until the day of the last letter that counted', () => {
  const step = { event: 'ask-supplement', number: '', reason: '', contact: '', contactPhone: '' } as const;
  const stamp = { at: 1, term: 'Q1', counter: 'Q1', officer: '', event: 'ask-supplement', from: 'processing' } as const;
  const history: typeof one.history = [
    { ...stamp, to: 'waiting-supplement', step: { ...step, items: [], answerBy: 70 } },
    { ...stamp, to: 'processing', refused: 'supplement-times', step: { ...step, items: [], answerBy: 90 } },
  ];
  const waiting = { ...one, dueAt: 5, history };
  expect([
    waitsUntil({ ...waiting, state: 'waiting-supplement' }),
    waitsUntil({ ...waiting, state: 'processing' }),
    waitsUntil({ ...waiting, state: 'done' }),
  ]).toEqual([70, 5, null]);
});

test('money is owed until it is reconciled, for what was accepted and is not over', () => {
  const owed = (state: typeof one.state, money: typeof one.money.state) =>
    isOwed({ state, money: { ...one.money, state: money } });
  expect([
    owed('processing', 'unpaid'),
    owed('done', 'shown'),
    owed('waiting-payment', 'reported'),
    owed('processing', 'reconciled'),
    owed('processing', 'none'),
    owed('returned', 'unpaid'),
    owed('registered', 'unpaid'),
  ]).toEqual([true, true, true, false, false, false, false]);
});
