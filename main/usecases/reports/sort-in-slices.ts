import type { Slices } from './slices.ts';

/** Sorted at once: some hundred microseconds. */
const RUN = 512;

/** The same items in order, equal ones as they came; in slices, where one sort of a year's tickets would stop everybody for half a second. */
export const sortInSlices = async <Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  { pause }: Pick<Slices, 'pause'>,
): Promise<readonly Item[]> => {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).toSorted(compare));
    await pause();
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let place = 0; place < runs.length; place += 2) {
      longer.push(await merged(runs[place] ?? [], runs[place + 1] ?? [], compare, pause));
    }
    runs = longer;
  }
  return runs[0] ?? [];
};

const merged = async <Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pause: Slices['pause'],
): Promise<Item[]> => {
  const all: Item[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return all;
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      // Either both are there, or `one` is.
      all.push(one as Item);
      i += 1;
    } else {
      all.push(other);
      j += 1;
    }
    if (all.length % RUN === 0) await pause();
  }
};
