const STEP = 8;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: STEP, PageUp: -STEP };

/** Where a key moves the mark in a list of `length` lines, -1 being the field above it; null for every other key. */
export const movedBy = (key: string, active: number, length: number): number | null => {
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(active + step, -1), length - 1);
};
