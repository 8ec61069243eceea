/** Source of chance of one run: the same seed always gives the same sequence. */
export type Chance = {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number in [0, n). */
  readonly int: (n: number) => number;
  readonly happens: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to pick faults. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (n: number): number => Math.floor(next() * n);
  return {
    next,
    int,
    happens: (probability) => next() < probability,
    pick: (list) => {
      const one = list[int(list.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
};
