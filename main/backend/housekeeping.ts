import { setTimeout as pause } from 'node:timers/promises';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Retention } from '#common/domain/log/retention.ts';
import { giveBackPages } from '#main/store/figures.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import type { BackendLog } from './backend-log.ts';

export type HousekeepingParts = {
  readonly store: TerminalStore;
  /** What central has of a log; null while nobody said so. */
  readonly stable: (audience: Audience) => { readonly gen: string; readonly g: number } | null;
  readonly retention: () => Retention;
  readonly log: BackendLog;
  /** Runs again after this time, ms. */
  readonly everyMs: number;
  /** Looks this often whether the terminal is idle and central has been heard of, ms. */
  readonly lookMs: number;
};

export type Housekeeping = { readonly stop: () => Promise<void> };

/** Nobody pressed anything for this long: idle, ms. */
const IDLE_MS = 5_000;

/**
 * Keeps a terminal's database small: soon after the start and each hour, when nobody is at work, what is old, closed and durable at central
 * is forgotten in small transactions, and free pages go back to the disk. Between two steps everything else has its turn; whoever comes back to
 * work meanwhile stops it until the terminal is idle again.
 */
export const startHousekeeping = (parts: HousekeepingParts): Housekeeping => {
  const { store, log } = parts;
  let workedAt = performance.now() - IDLE_MS;
  let doneAt: number | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  const unsubscribe = store.onAppended(() => {
    workedAt = performance.now();
  });
  const isIdle = (): boolean => performance.now() - workedAt >= IDLE_MS;

  function* pieces(): Generator<number, void> {
    const retention = parts.retention();
    for (const audience of store.audiences) {
      const stable = parts.stable(audience);
      if (stable !== null) yield* store.compact({ audience, stable, retention });
    }
    while (giveBackPages(store.db)) yield 0;
  }

  const run = async (): Promise<void> => {
    let rows = 0;
    for (const removed of pieces()) {
      rows += removed;
      await pause(1);
      if (stopped || !isIdle()) return;
    }
    doneAt = performance.now();
    log.info('housekeeping', { rows });
  };

  const timer = setInterval(() => {
    const isDue = doneAt === null || performance.now() - doneAt >= parts.everyMs;
    const isHeard = store.audiences.some((audience) => parts.stable(audience) !== null);
    if (running !== null || !isDue || !isHeard || !isIdle()) return;
    running = run()
      .catch((error: unknown) =>
        log.error('housekeeping-failed', { detail: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        running = null;
      });
  }, parts.lookMs);

  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      unsubscribe();
      await running;
    },
  };
};
