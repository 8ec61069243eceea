import { Worker } from 'node:worker_threads';
import { addTallies, emptyTally, type Tally } from '#test/simulation/tally.ts';
import type { Task } from './worker.ts';

/** A run's world is garbage when the run is over: with room for all of it, little is ever copied. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** Runs seeds on several cores; with a mutant until one of them catches it. `onPage` hears of every part that is done. */
export const runWorkers = async (
  workers: number,
  task: Pick<Task, 'from' | 'count' | 'mutant'>,
  onPage: (tally: Tally) => void,
): Promise<Tally> => {
  let all = emptyTally;
  const running: Worker[] = [];
  const runOne = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: Task = {
        ...task,
        from: task.from + index,
        step: workers,
        count: Math.ceil((task.count - index) / workers),
      };
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData, resourceLimits });
      running.push(worker);
      worker.on('message', (tally: Tally) => {
        all = addTallies(all, tally);
        onPage(all);
        if (task.mutant !== null && tally.failures.length > 0) for (const one of running) void one.terminate();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: workers }, (_, index) => runOne(index)));
  return all;
};
