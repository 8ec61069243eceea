import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const LOOK_MS = 50;

/** Looks again and again until something is so; throws with its name when it never is. */
export const expectEventually = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not so after ${PATIENCE_MS / 1000} s: ${what}`);
    await pause(LOOK_MS);
  }
};
