/** A hub's generation: a counter that grows with every promotion and every repair, and a random part that tells two of one counter apart. */
export type Generation = { readonly counter: number; readonly random: string };

const pattern = /^g([1-9]\d{0,8})-(.+)$/u;

/** Reads `g<counter>-<random>`; null for anything else (also for '', the generation of an empty copy). */
export const parseGen = (gen: string): Generation | null => {
  const [, counter, random] = pattern.exec(gen) ?? [];
  return counter === undefined || random === undefined ? null : { counter: Number(counter), random };
};

/** The generation after this one; the first one after '' or a name that is no generation. */
export const nextGen = (gen: string, random: string): string => `g${(parseGen(gen)?.counter ?? 0) + 1}-${random}`;

/** Orders generations by their counter: negative when `a` is lower, 0 when equal. What is no generation is below all. */
export const compareGen = (a: string, b: string): number => (parseGen(a)?.counter ?? 0) - (parseGen(b)?.counter ?? 0);
