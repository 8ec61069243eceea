/** Somebody of a line: `came` and `went` are instants, `went` is later than every other where they still stand there. */
export type Stay = { readonly came: number; readonly went: number };

/**
 * For each of `asked`, how many of `others` came later (strictly) and went before (strictly). `others` are laid down from the last who came, counted in a
 * tree of sums by when they went, so a long day takes no longer per ticket than a short one.
 */
export const countPasses = (others: readonly Stay[], asked: readonly Stay[]): readonly number[] => {
  const went = Float64Array.from(others, (other) => other.went).toSorted();
  const sums = new Int32Array(went.length + 1);
  const lastFirst = others.toSorted((a, b) => later(b.came, a.came));
  const counts = asked.map(() => 0);
  let laid = 0;
  for (const [place, { came, went: until }] of [...asked.entries()].toSorted(([, a], [, b]) => later(b.came, a.came))) {
    for (let next = lastFirst[laid]; next !== undefined && next.came > came; next = lastFirst[laid]) {
      for (let at = firstFrom(went, next.went) + 1; at < sums.length; at += at & -at) sums[at] = (sums[at] ?? 0) + 1;
      laid += 1;
    }
    let count = 0;
    for (let at = firstFrom(went, until); at > 0; at -= at & -at) count += sums[at] ?? 0;
    counts[place] = count;
  }
  return counts;
};

/** Two instants for sorting, also where one of them is infinite. */
const later = (a: number, b: number): number => (a === b ? 0 : a > b ? 1 : -1);

/** How many of these instants, in order, are before `at`. */
const firstFrom = (instants: Float64Array, at: number): number => {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};
