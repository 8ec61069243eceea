import { runSeed, type SeedOptions, type SeedResult } from './run-seed.ts';

/** What many seeds came to; plain values, so that workers can send it. */
export type Tally = {
  readonly seeds: number;
  readonly ops: number;
  readonly papers: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Seeds with their first violations. */
  readonly failures: readonly { readonly seed: number; readonly violations: readonly string[] }[];
};

export const emptyTally: Tally = { seeds: 0, ops: 0, papers: 0, counts: {}, failures: [] };

const SHOWN = 3;

const ofResult = ({ seed, ops, papers, counts, violations }: SeedResult): Tally => ({
  seeds: 1,
  ops,
  papers,
  counts: Object.fromEntries(counts),
  failures:
    violations.length === 0
      ? []
      : [{ seed, violations: violations.slice(0, SHOWN).map(({ rule, detail }) => `${rule} ${detail.slice(0, 240)}`) }],
});

/** Two tallies together. */
export const addTallies = (a: Tally, b: Tally): Tally => {
  const counts = { ...a.counts };
  for (const [kind, count] of Object.entries(b.counts)) counts[kind] = (counts[kind] ?? 0) + count;
  return {
    seeds: a.seeds + b.seeds,
    ops: a.ops + b.ops,
    papers: a.papers + b.papers,
    counts,
    failures: [...a.failures, ...b.failures],
  };
};

/** Runs the seeds one after the other; an exception of the code under test is a violation of its seed. `until` stops early. */
export const tallySeeds = async (
  seeds: Iterable<number>,
  options: SeedOptions = {},
  until: (tally: Tally) => boolean = () => false,
): Promise<Tally> => {
  let tally = emptyTally;
  for (const seed of seeds) {
    try {
      tally = addTallies(tally, ofResult(await runSeed(seed, options)));
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const failure = { seed, violations: [`exception ${detail.split('\n').slice(0, 4).join(' ')}`] };
      tally = addTallies(tally, { ...emptyTally, seeds: 1, failures: [failure] });
    }
    if (until(tally)) break;
  }
  return tally;
};
