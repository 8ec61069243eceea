import { isVoid, type Applied } from '../log/verdict.ts';
import type { OpOf } from '../log/op-catalogue.ts';
import type { RatingReason, Score } from './rating.ts';

/** What citizens said of one counter (quầy) on one business day: counts, and nothing that leads back to a visit. */
export type RatingTally = {
  readonly id: string;
  readonly counter: string;
  readonly day: string;
  readonly scores: Readonly<Record<Score, number>>;
  readonly reasons: Readonly<Partial<Record<RatingReason, number>>>;
};

/** Entity id of a counter's tally of one day. */
export const ratingId = (counter: string, day: string): string => `rating:${counter}/${day}`;

const none: RatingTally['scores'] = { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 0 };

/** Adds one rating to its tally; a reason counts only with the lowest score. */
export const foldRating = (
  before: RatingTally | null,
  { op, verdict }: Applied<OpOf<'visit.rated'>>,
): RatingTally | null => {
  if (isVoid(verdict)) return before;
  const { counter, score, reason } = op.d;
  const tally = before ?? { id: op.id, counter, day: op.day, scores: none, reasons: {} };
  const counts = reason !== null && score === 'not-satisfied';
  return {
    ...tally,
    scores: { ...tally.scores, [score]: tally.scores[score] + 1 },
    reasons: counts ? { ...tally.reasons, [reason]: (tally.reasons[reason] ?? 0) + 1 } : tally.reasons,
  };
};
