import { expect, test } from 'vitest';
import type { RatingData } from '#common/domain/survey/rating.ts';
import { foldRating, ratingId, type RatingTally } from '#common/domain/survey/rating-tally.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';

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
  });
});

test('a rating that came twice counts once', () => {
  expect(rated(null, { counter: 'Q5', score: 'satisfied', reason: null }, { dupOf: 3 })).toBe(null);
});
