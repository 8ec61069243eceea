import { statfsSync } from 'node:fs';

/** What the supervisor sees of a machine: its disk in bytes (left out where the system does not tell), and its clock minus the hub's in ms. */
export type MachineFigures = {
  readonly diskFreeBytes?: number;
  readonly diskTotalBytes?: number;
  readonly clockSkewMs: number;
};

/** Coarse, so that every written page and every drift of a clock is not news. */
const DISK_STEP_BYTES = 100_000_000;
const SKEW_STEP_MS = 1_000;
/** How often the system is asked for the disk, ms: a terminal tells its status every two seconds. */
const DISK_MS = 60_000;

const rounded = (value: number, step: number): number =>
  // Never -0: JSON would not keep it.
  Math.round(value / step) * step + 0;

const spaceOf = (dir: string): Omit<MachineFigures, 'clockSkewMs'> => {
  try {
    const { bavail, blocks, bsize } = statfsSync(dir);
    return {
      diskFreeBytes: rounded(bavail * bsize, DISK_STEP_BYTES),
      diskTotalBytes: rounded(blocks * bsize, DISK_STEP_BYTES),
    };
  } catch {
    return {};
  }
};

/** Tells the figures of the machine with this folder. `clockOffset` is the hub's clock minus this machine's, `now` this machine's, both ms. */
export const machineFigures = (
  dir: string,
  clockOffset: () => number,
  now: () => number = Date.now,
): (() => MachineFigures) => {
  let last: { readonly at: number; readonly space: ReturnType<typeof spaceOf> } | null = null;
  return () => {
    if (last === null || now() - last.at >= DISK_MS) last = { at: now(), space: spaceOf(dir) };
    return { ...last.space, clockSkewMs: rounded(-clockOffset(), SKEW_STEP_MS) };
  };
};
