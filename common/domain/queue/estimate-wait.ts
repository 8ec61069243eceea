import { visitLength, type Visit } from './visit-length.ts';

/** A wait as a range of whole minutes: half of the people wait no longer than `low`, six in seven no longer than `high`. */
export type WaitRange = { readonly low: number; readonly high: number };

export type WaitQuestion = {
  /** People who are called before this one, as it looks now. */
  readonly ahead: number;
  /** Recent visits of this service, by their beginning: ended ones and those that still go on. */
  readonly visits: readonly Visit[];
  /** Counters that call for this line now. */
  readonly counters: number;
  /** Share of those who come later and go before, from 0 to less than 1: people with priority, when the one who asks has none. */
  readonly passing: number;
};

/** Fewer ended visits than this say nothing: no estimate is better than a wrong one. */
export const FEWEST_VISITS = 8;

/** Standard normal quantiles of 50 % and 85 %. */
const Z_LOW = 0;
const Z_HIGH = 1.036;
const MINUTE_MS = 60_000;
/** More passing than this is a line that hardly moves: the estimate stops growing. */
const MOST_PASSING = 0.75;

/** A gamma distribution's quantile by Wilson and Hilferty's cube; z is the standard normal quantile. */
const gammaQuantile = (mean: number, variance: number, z: number): number => {
  if (variance === 0) return mean;
  const ninth = variance / (9 * mean * mean);
  return mean * Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3;
};

/**
 * How long somebody waits, from what recent visits really took: the (ahead + 1)-th time that one of the counters gets free. Mean and spread
 * come from the visits themselves, the error of a mean of few visits included; many counters free each other at random (towards a Poisson
 * stream), one counter as evenly as its visits are. Rounded to minutes outwards. Null when nobody can honestly say: no counter is open or
 * too few visits are known.
 */
export const estimateWait = ({ ahead, visits, counters, passing }: WaitQuestion): WaitRange | null => {
  const length = visitLength(visits);
  if (counters < 1 || length === null || length.known < FEWEST_VISITS) return null;
  const { mean, spread, known } = length;
  const before = ahead / (1 - Math.min(Math.max(passing, 0), MOST_PASSING));
  const step = mean / counters;
  // The visits under way are partly over: the first counter gets free after (1 + spread)/2 of a visit when it is alone.
  const first = 1 - (1 - spread) / (2 * counters);
  const expected = step * (before + first);
  const poisson = (counters - 1) / (before + counters);
  const perStep = spread + (1 - spread) * poisson;
  const variance =
    step ** 2 * (before * perStep + first ** 2 * Math.max(perStep, 1 / 3)) + (expected ** 2 * spread) / known;
  return {
    low: Math.floor(gammaQuantile(expected, variance, Z_LOW) / MINUTE_MS),
    high: Math.ceil(gammaQuantile(expected, variance, Z_HIGH) / MINUTE_MS),
  };
};
