/** How many durations are put in order at once: a fraction of a millisecond. */
const PIECE = 4_096;

/**
 * Durations that are counted one after the other (whole ms), in pieces that are each in order: a year of a large centre is never sorted, or gone
 * through, as a whole.
 */
export type Durations = {
  count: number;
  sum: number;
  longest: number;
  /** Not in order yet, fewer than a piece. */
  readonly open: number[];
  readonly pieces: Float64Array[];
};

export const noDurations = (): Durations => ({ count: 0, sum: 0, longest: 0, open: [], pieces: [] });

/** Counts one more duration, whole ms and not negative. */
export const addDuration = (durations: Durations, ms: number): void => {
  durations.count += 1;
  durations.sum += ms;
  durations.longest = Math.max(durations.longest, ms);
  if (durations.open.push(ms) < PIECE) return;
  durations.pieces.push(Float64Array.from(durations.open).toSorted());
  durations.open.length = 0;
};

/** All of them, every piece in order. */
export const orderedPieces = ({ open, pieces }: Durations): readonly Float64Array[] => [
  ...pieces,
  Float64Array.from(open).toSorted(),
];

/** How many numbers of a piece in order are at most `ms`. */
const atMost = (piece: Float64Array, ms: number): number => {
  const span = { from: 0, to: piece.length };
  while (span.from < span.to) {
    const middle = (span.from + span.to) >>> 1;
    if ((piece[middle] ?? 0) <= ms) span.from = middle + 1;
    else span.to = middle;
  }
  return span.from;
};

/** How many durations in such pieces are at most `ms`. */
export const countAtMost = (pieces: readonly Float64Array[], ms: number): number =>
  pieces.reduce((count, piece) => count + atMost(piece, ms), 0);
