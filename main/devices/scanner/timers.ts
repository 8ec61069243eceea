/** Time as the drivers see it, so that tests can own it. */
export type Timers = {
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs once after so many ms; the result cancels. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** The machine's own clock. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
