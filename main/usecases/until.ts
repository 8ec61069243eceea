import type { TerminalStore } from '#main/store/terminal-store.ts';

/** Waits until a reading of the store is there (not null), or gives up after `ms`. Looks again after each commit, never by polling. */
export const until = async <T>(store: TerminalStore, read: () => T | null, ms: number): Promise<T | null> => {
  const first = read();
  if (first !== null || ms <= 0) return first;
  return new Promise((resolve) => {
    const finish = (value: T | null): void => {
      clearTimeout(timer);
      stop();
      resolve(value);
    };
    const stop = store.onChanged(() => {
      const value = read();
      if (value !== null) finish(value);
    });
    const timer = setTimeout(() => finish(read()), ms);
  });
};
