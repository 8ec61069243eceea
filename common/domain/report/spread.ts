import { countAtMost, orderedPieces, type Durations } from './durations.ts';

/** The marks a spread of durations is told by: half, three of four, nine of ten, nineteen of twenty. */
export const marks = [0.5, 0.75, 0.9, 0.95] as const;

/** How durations spread, ms; null where there are none. Each mark is the duration of somebody (nearest rank), never one between two people. */
export type Spread = {
  readonly count: number;
  readonly sum: number;
  readonly marks: readonly [number, number, number, number] | null;
  readonly longest: number | null;
};

/** The rank of a mark among `count`, from 1: the smallest duration that this share of people does not exceed. */
const rankOf = (mark: number, count: number): number => Math.max(1, Math.ceil(mark * count - 1e-9));

/** The smallest whole ms that so many do not exceed: the duration of somebody, as they all are whole ms. */
const ofRank = (pieces: readonly Float64Array[], rank: number, longest: number): number => {
  const span = { from: 0, to: longest };
  while (span.from < span.to) {
    const middle = Math.floor((span.from + span.to) / 2);
    if (countAtMost(pieces, middle) >= rank) span.to = middle;
    else span.from = middle + 1;
  }
  return span.from;
};

/** How these durations spread. A year of a large centre takes some milliseconds: nothing is sorted as a whole. */
export const spreadOf = (durations: Durations): Spread => {
  const { count, sum, longest } = durations;
  if (count === 0) return { count, sum, marks: null, longest: null };
  const pieces = orderedPieces(durations);
  const [half, most, nine, nearly] = marks;
  const at = (mark: number): number => ofRank(pieces, rankOf(mark, count), longest);
  return { count, sum, marks: [at(half), at(most), at(nine), at(nearly)], longest };
};
