import { expect, test } from 'vitest';
import type { RatingData } from '#common/domain/survey/rating.ts';
import { foldRating, ratingId, type RatingTally } from '#common/domain/survey/rating-tally.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';
import { byOfficer } from '#common/domain/report/satisfaction.ts';

const id = ratingId('Q5', '2026-09-15');
const rated = (before: RatingTally | null, d: RatingData, verdict: Verdict | null = {}): RatingTally | null =>
  foldRating(before, {
    op: { uid: 'u', t: 'visit.rated', v: 1, id, at: 0, off: 0, by: null, day: '2026-09-15', d },
    term: 'Q5',
    verdict,
  });

test('ratings of a counter and day are counted, a reason only with the lowest score', () => {
  const first = rated(null, { counter: 'Q5', score: 'very-satisfied', reason: 'other' });
  const second = rated(first, { counter: 'Q5', score: 'not-satisfied', reason: 'waited-long' });
  expect(rated(second, { counter: 'Q5', score: 'not-satisfied', reason: null })).toEqual({
    id: 'rating:Q5/2026-09-15',
    counter: 'Q5',
    day: '2026-09-15',
    scores: { 'very-satisfied': 1, satisfied: 0, 'not-satisfied': 2 },
    reasons: { 'waited-long': 1 },
    byOfficer: {},
  });
});

test('a rating that came twice counts once', () => {
  expect(rated(null, { counter: 'Q5', score: 'satisfied', reason: null }, { dupOf: 3 })).toBe(null);
});

test('a rating that says whose visit it was counts for that officer too; one that does not counts for the counter only', () => {
  const happy = { counter: 'Q5', score: 'satisfied', reason: null } as const;
  const tally = rated(rated(rated(null, { ...happy, servedBy: 'o1' }), happy), {
    counter: 'Q5',
    score: 'not-satisfied',
    reason: 'other',
    servedBy: 'constructor',
  });
  expect(tally).toMatchObject({
    scores: { satisfied: 2, 'not-satisfied': 1 },
    byOfficer: {
      o1: { scores: { 'very-satisfied': 0, satisfied: 1, 'not-satisfied': 0 }, reasons: {} },
      constructor: { scores: { 'not-satisfied': 1 }, reasons: { other: 1 } },
    },
  });
  if (tally === null) throw new Error('no tally');
  expect(byOfficer(tally).map(({ officer, scores }) => [officer, scores.satisfied])).toEqual([
    ['o1', 1],
    ['constructor', 0],
    [null, 1],
  ]);
});
