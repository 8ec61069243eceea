import type { Sha256 } from '#common/wire/chain.ts';
import type { HubFrame } from '#common/wire/hub-frames.ts';
import type { ParsedFrame } from '#common/wire/parse-frame.ts';
import type { Chance } from '../kit/chance.ts';
import type { ReadCache } from '../kit/read-cache.ts';

/** One tick of a run, ms: a little under the 300 ms that a kiosk waits for the hub. */
export const TICK_MS = 250;

export const SITE = 'sim';

/** What everything in a run shares. Time stands still within a tick. */
export type World = {
  tick: number;
  /** True time, UTC ms; machines see it through their own clocks. */
  trueTime: number;
  readonly chance: Chance;
  /** Chance of what officers do beside calling and finishing; null: they do no more than that. */
  readonly moves: Chance | null;
  /** Chance of what officers do to dossiers after they were received; null: nothing. */
  readonly desk: Chance | null;
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly cache: ReadCache;
  /** The product's reader of the hub's frames. */
  readonly readFrame: (text: string) => ParsedFrame<HubFrame>;
  /** Counts a fault or an event by kind. */
  readonly count: (kind: string) => void;
  /** Says what happened, for the replay of one seed. */
  readonly trace: (what: () => string) => void;
};
