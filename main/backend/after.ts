/** Runs something after so many ms, by the machine's timers; gives back how to stop it. */
export const after = (ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};
