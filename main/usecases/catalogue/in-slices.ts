import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one slice of a long work may hold up everything else, ms. */
const SLICE_MS = 6;

/** Runs a long work step by step and lets others come between, so that a citizen's tap never waits for it. Returns what the work returns. */
export const inSlices = async <T>(work: Generator<unknown, T>): Promise<T> => {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
};
