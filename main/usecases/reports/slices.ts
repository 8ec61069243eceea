/** A long work that lets everybody else go first now and then. */
export type Slices = {
  /** Ends the slice when it has lasted long enough; rejects with `Replaced` when nobody wants the work any more. To be awaited between two small pieces of work. */
  readonly pause: () => Promise<void> | void;
  /** One step of `whole` is done; what is told to who waits. */
  readonly step: () => void;
};

/** The work was given up: another one is wanted instead. */
export class Replaced extends Error {
  override readonly name = 'Replaced';
}

/** How long a slice lasts, ms: half a frame, so that a tap that comes meanwhile waits no longer than that and its own work. */
const SLICE_MS = 8;

/** Slices of one work. `clock` counts ms and never goes back; `isWanted` is asked after every slice, `onStep` told of every step. */
export const slicesOf = (
  clock: () => number,
  isWanted: () => boolean = () => true,
  onStep: () => void = () => undefined,
): Slices => {
  const slice = { from: clock() };
  const next = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    if (!isWanted()) throw new Replaced();
    slice.from = clock();
  };
  return { pause: () => (clock() - slice.from < SLICE_MS ? undefined : next()), step: onStep };
};
