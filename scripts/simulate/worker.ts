import { parentPort, workerData } from 'node:worker_threads';
import { mutants } from '#test/simulation/mutants/mutants.ts';
import { tallySeeds } from '#test/simulation/tally.ts';

/** What a worker is asked: every `step`-th seed from `from` on, `count` of them; with a mutant until it is caught. */
export type Task = {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly mutant: string | null;
};

const PAGE = 50;

// The one who starts this worker gives it a Task.
const { from, step, count, mutant } = workerData as Task;
const breaks = mutant === null ? undefined : mutants[mutant];
for (let done = 0; done < count; done += PAGE) {
  const seeds = Array.from({ length: Math.min(PAGE, count - done) }, (_, i) => from + (done + i) * step);
  const tally = await tallySeeds(
    seeds,
    breaks === undefined ? {} : { breaks },
    ({ failures }) => mutant !== null && failures.length > 0,
  );
  parentPort?.postMessage(tally);
  if (mutant !== null && tally.failures.length > 0) break;
}
