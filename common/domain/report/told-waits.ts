/** A ticket whose wait was told, in whole minutes, and how long it really took until its first call, ms. */
export type ToldWait = {
  readonly service: string;
  readonly told: { readonly low: number; readonly high: number };
  readonly waitedMs: number;
};

/** How honest the told waits of a service were. Shares add up to `people`; minutes are decimal. */
export type ToldWaits = {
  readonly service: string;
  readonly people: number;
  readonly shorter: number;
  readonly within: number;
  readonly longer: number;
  /** Mean distance from the middle of the told range, minutes, whatever its direction. */
  readonly meanError: number;
  /** Mean of the same with its sign: above 0 people waited longer than they were told. */
  readonly bias: number;
};

const MINUTE_MS = 60_000;

/** How a wait (ms) lay beside the range that was told, whole minutes. A wait within a minute that is touched counts as within. */
export const toldOf = (told: ToldWait['told'], waitedMs: number): 'shorter' | 'within' | 'longer' => {
  const waited = Math.max(0, waitedMs);
  if (waited < told.low * MINUTE_MS) return 'shorter';
  return waited > told.high * MINUTE_MS ? 'longer' : 'within';
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The error of the told waits per service. A wait within a minute that is touched counts as within: the range is told in whole minutes. */
export const toldWaits = (waits: readonly ToldWait[]): readonly ToldWaits[] =>
  [...new Set(waits.map(({ service }) => service))].toSorted().map((service) => {
    const mine = waits.filter((one) => one.service === service);
    const shorter = mine.filter(({ told, waitedMs }) => toldOf(told, waitedMs) === 'shorter').length;
    const longer = mine.filter(({ told, waitedMs }) => toldOf(told, waitedMs) === 'longer').length;
    const errors = mine.map(({ told, waitedMs }) => waitedMs / MINUTE_MS - (told.low + told.high) / 2);
    return {
      service,
      people: mine.length,
      shorter,
      within: mine.length - shorter - longer,
      longer,
      meanError: mean(errors.map(Math.abs)),
      bias: mean(errors),
    };
  });
