import { slicesOf, type Slices } from '#main/usecases/reports/slices.ts';

/** Slices of one long work by this machine's clock; `isWanted` says no once nobody waits for it any more. */
export const workSlices = (isWanted?: () => boolean): Slices => slicesOf(() => performance.now(), isWanted);
