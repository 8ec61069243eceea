export type BackoffPlan = {
  /** Upper bound of the first wait, milliseconds. */
  readonly firstMs: number;
  /** No wait is longer than this, milliseconds. */
  readonly maxMs: number;
};

/**
 * Milliseconds to wait before try number `attempt` (0 = the first repeat): doubling, capped, with "equal jitter" – at least half
 * of the bound, so it never hammers, and spread over the other half, so fifty terminals do not return in the same instant.
 * `random` is a number in [0, 1), injected.
 */
export const backoffMs = (attempt: number, random: number, plan: BackoffPlan): number => {
  const bound = Math.min(plan.maxMs, plan.firstMs * 2 ** Math.min(attempt, 40));
  return Math.round(bound / 2 + (bound / 2) * random);
};
