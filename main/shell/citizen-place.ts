import type { Place } from './window-plan.ts';

/** What the profile says of the citizen's screen. */
export type CitizenWish = { readonly monitor?: number | undefined; readonly place?: Place | undefined };

/**
 * Where the citizen's screen stands: at the place the profile names, else on the whole of the wanted monitor beside the officer's (1 is the
 * first of them from left to right). Null: that monitor is not there, and nothing may cover the officer's screen.
 */
export const citizenPlace = (
  monitors: readonly Place[],
  officers: Place,
  { monitor = 1, place }: CitizenWish,
): Place | null => {
  if (place !== undefined) return place;
  const others = monitors.filter(({ x, y }) => x !== officers.x || y !== officers.y);
  return others.toSorted((one, other) => one.x - other.x || one.y - other.y)[monitor - 1] ?? null;
};

/** The whole of the n-th monitor (1 is the first from left to right, then from top to bottom), or null while there is none. */
export const boardPlace = (monitors: readonly Place[], monitor: number): Place | null =>
  monitors.toSorted((one, other) => one.x - other.x || one.y - other.y)[monitor - 1] ?? null;
