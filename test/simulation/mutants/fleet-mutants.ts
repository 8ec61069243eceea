import { usualRetention } from '#common/domain/log/retention.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import { noBreaks, type Breaks } from '../world/open-site.ts';
import { replaced } from './break-parts.ts';

type Plan = Parameters<MemoryTerminalStore['compact']>[0];

const forgetsBy = (change: (plan: Plan, store: MemoryTerminalStore) => Plan): Breaks => ({
  ...noBreaks,
  terminalStore: (store) =>
    replaced(store, {
      compact: (plan) => store.compact(change(plan, store)),
    }),
});

/** Broken rules of forgetting, of upgrades and of the door. */
export const fleetMutants: Readonly<Record<string, Breaks>> = {
  /** What is still open goes with the rest. */
  forgetsOpen: forgetsBy((plan) => ({ ...plan, retention: { ...usualRetention, closedDays: -1, unfinishedDays: -1 } })),
  /** Central's word is not waited for. */
  forgetsUnstable: forgetsBy((plan, store) => ({
    ...plan,
    stable: { gen: store.cursor(plan.audience).gen, g: Number.MAX_SAFE_INTEGER },
  })),
  /** A new terminal's copy begins at the end, whatever is still open. */
  windowAtEnd: {
    ...noBreaks,
    terminalStore: (store) => replaced(store, { windowStart: (audience) => store.cursor(audience).g }),
  },
  /** Own ops before the window wait for an entry that never comes. */
  neverPassedOver: { ...noBreaks, terminalStore: (store) => replaced(store, { passOver: () => undefined }) },
  /** What waited for a newer program is not sequenced again after the upgrade. */
  noResequence: { ...noBreaks, hubWaiting: (store) => replaced(store, { waitingAfter: () => [] }) },
  /** An upgraded terminal keeps the tables that the older program folded. */
  noRefold: { ...noBreaks, refoldsAfterUpgrade: false },
  /** The door takes everybody. */
  revokedAdmitted: {
    ...noBreaks,
    hubDoor: (door) => ({ nonce: door.nonce, refusal: () => null, dismissal: () => null }),
  },
  /** Who was revoked while connected stays. */
  revokedStays: { ...noBreaks, hubDoor: (door) => ({ ...door, dismissal: () => null }) },
};
