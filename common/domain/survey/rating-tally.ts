import { isVoid, type Applied } from '../log/verdict.ts';
import type { OpOf } from '../log/op-catalogue.ts';
import type { RatingData, RatingReason, Score } from './rating.ts';

/** How often each score, and each reason of a low one, was given. */
export type RatingCounts = {
  readonly scores: Readonly<Record<Score, number>>;
  readonly reasons: Readonly<Partial<Record<RatingReason, number>>>;
};

/** What citizens said of one counter (quầy) on one business day: counts, and nothing that leads back to a visit. */
export type RatingTally = RatingCounts & {
  readonly id: string;
  readonly counter: string;
  readonly day: string;
  /** Those of them that say whose visit it was, by the officer's id. */
  readonly byOfficer: Readonly<Record<string, RatingCounts>>;
};

/** Entity id of a counter's tally of one day. */
export const ratingId = (counter: string, day: string): string => `rating:${counter}/${day}`;

const none: RatingTally['scores'] = { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 0 };

const withOne = ({ scores, reasons }: RatingCounts, { score, reason }: RatingData): RatingCounts => ({
  scores: { ...scores, [score]: scores[score] + 1 },
  reasons:
    reason !== null && score === 'not-satisfied' ? { ...reasons, [reason]: (reasons[reason] ?? 0) + 1 } : reasons,
});

/** A foreign id may be a word that means something to JavaScript. */
const ofOfficer = (byOfficer: RatingTally['byOfficer'], officer: string): RatingCounts =>
  (Object.hasOwn(byOfficer, officer) ? byOfficer[officer] : undefined) ?? { scores: none, reasons: {} };

/** Adds one rating to its tally, and to its officer's; a reason counts only with the lowest score. */
export const foldRating = (
  before: RatingTally | null,
  { op, verdict }: Applied<OpOf<'visit.rated'>>,
): RatingTally | null => {
  if (isVoid(verdict)) return before;
  const { counter, servedBy } = op.d;
  const tally = before ?? { id: op.id, counter, day: op.day, scores: none, reasons: {}, byOfficer: {} };
  const { byOfficer } = tally;
  return {
    ...tally,
    ...withOne(tally, op.d),
    byOfficer:
      servedBy === undefined ? byOfficer : { ...byOfficer, [servedBy]: withOne(ofOfficer(byOfficer, servedBy), op.d) },
  };
};
