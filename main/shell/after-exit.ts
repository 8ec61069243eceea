import type { FatalReason } from '../ipc/backend-messages.ts';

/** What is done when a backend process has ended without being asked to. */
export type AfterExit =
  /** Start it again in so many milliseconds; windows show a calm banner. */
  | { readonly kind: 'restart'; readonly inMs: number }
  /** It dies again and again, or its start-up failure may heal: show the service screen, and go on trying. */
  | { readonly kind: 'service-screen'; readonly reason: FatalReason | 'crash-loop'; readonly retryInMs: number | null };

const minuteMs = 60_000;
/** A backend that ran this long without dying is well again: the next death counts as the first. */
const forgetMs = 5 * minuteMs;
const restartInMs = [0, 1_000, 5_000] as const;
const retryInMs = 15_000;
const crashLoop = 3;

const canHeal: { readonly [R in FatalReason]: boolean } = {
  'profile-in-use': true,
  'disk-full': true,
  'disk-read-only': true,
  'database-corrupt': false,
  'database-newer': false,
  'database-failed': true,
  'bad-profile': false,
};

/**
 * Decides what follows a death. `deaths` are the times of all deaths of this backend so far, this one last (ms of one clock);
 * `fatal` is the start-up failure it named before it ended, if it did.
 */
export const afterExit = (deaths: readonly number[], fatal: FatalReason | null): AfterExit => {
  if (fatal !== null) return { kind: 'service-screen', reason: fatal, retryInMs: canHeal[fatal] ? retryInMs : null };
  const now = deaths.at(-1) ?? 0;
  if (deaths.filter((at) => now - at < minuteMs).length >= crashLoop) {
    return { kind: 'service-screen', reason: 'crash-loop', retryInMs };
  }
  const recent = deaths.filter((at) => now - at < forgetMs).length;
  return { kind: 'restart', inMs: restartInMs[Math.max(0, Math.min(recent, restartInMs.length) - 1)] ?? 0 };
};
