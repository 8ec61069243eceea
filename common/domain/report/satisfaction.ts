import type { RatingReason, Score } from '../survey/rating.ts';
import type { RatingCounts, RatingTally } from '../survey/rating-tally.ts';

/** Ratings of one counter on one day. */
export type DayRatings = {
  readonly counter: string;
  /** Who signed in there on that day; '' where nobody did. */
  readonly officer: string;
  readonly scores: Readonly<Record<Score, number>>;
  readonly reasons: Readonly<Partial<Record<RatingReason, number>>>;
};

const sum = <K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: Readonly<Partial<Record<K, number>>>,
): Partial<Record<K, number>> => {
  const all: Partial<Record<K, number>> = { ...a };
  // The keys of b are K.
  for (const key of Object.keys(b) as K[]) all[key] = (all[key] ?? 0) + (b[key] ?? 0);
  return all;
};

const less = <K extends string>(
  all: Readonly<Partial<Record<K, number>>>,
  some: Readonly<Partial<Record<K, number>>>,
): Partial<Record<K, number>> => {
  const rest: Partial<Record<K, number>> = { ...all };
  // The keys of some are K.
  for (const key of Object.keys(some) as K[]) rest[key] = (rest[key] ?? 0) - (some[key] ?? 0);
  return rest;
};

/** A tally parted by whose visits were rated; last, where there are any, those that do not say (null). */
export const byOfficer = ({
  scores,
  reasons,
  byOfficer: known,
}: RatingTally): readonly (RatingCounts & { readonly officer: string | null })[] => {
  const parts = Object.entries(known).map(([officer, counts]) => ({ officer, ...counts }));
  const rest = parts.reduce<RatingCounts>(
    (left, part) => ({
      scores: { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 0, ...less(left.scores, part.scores) },
      reasons: less(left.reasons, part.reasons),
    }),
    { scores, reasons },
  );
  return Object.values(rest.scores).some((count) => count > 0) ? [...parts, { officer: null, ...rest }] : parts;
};

/** The ratings of a period, one row for each counter and officer (domain.md §6.3), in the order of the counters given. */
export const satisfactionOf = (days: readonly DayRatings[]): readonly DayRatings[] => {
  const rows = new Map<string, DayRatings>();
  for (const day of days) {
    const key = JSON.stringify([day.counter, day.officer]);
    const before = rows.get(key);
    rows.set(
      key,
      before === undefined
        ? day
        : {
            ...before,
            scores: { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 0, ...sum(before.scores, day.scores) },
            reasons: sum(before.reasons, day.reasons),
          },
    );
  }
  return [...rows.values()];
};
