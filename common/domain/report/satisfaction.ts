import type { RatingReason, Score } from '../survey/rating.ts';

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
