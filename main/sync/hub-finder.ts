import { chooseHub, type FoundHub } from './choose-hub.ts';
import type { SyncClient } from './sync-client.ts';

export type HubFinderParts = {
  readonly site: string;
  readonly client: Pick<SyncClient, 'connection' | 'moveTo'>;
  /** Where the hub may be, most likely first. */
  readonly candidates: () => readonly string[];
  /** The generation this terminal follows, '' before it ever had a hub. */
  readonly following: () => string;
  readonly probe: (url: string) => Promise<FoundHub | null>;
  /** A clock that never goes back, ms. */
  readonly now: () => number;
  readonly silenceMs: number;
  /** Time between two looks, ms. */
  readonly lookMs: number;
};

export type HubFinder = { readonly stop: () => void };

/** Once the hub has been silent long enough, asks all candidates who is a hub and moves the client to the best of them; again and again. */
export const startHubFinder = (parts: HubFinderParts): HubFinder => {
  const { site, client, candidates, following, probe, now, silenceMs } = parts;
  let silentSince: number | null = null;
  let looking = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    const found = await Promise.all(candidates().map(probe));
    const hub = chooseHub(
      site,
      found.filter((one) => one !== null),
      following(),
    );
    if (stopped || hub === null || client.connection() !== 'alone') return;
    silentSince = null;
    client.moveTo(hub.url);
  };
  const tick = () => {
    if (client.connection() !== 'alone') {
      silentSince = null;
      return;
    }
    silentSince ??= now();
    if (looking || now() - silentSince < silenceMs) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  };
  const timer = setInterval(tick, parts.lookMs);
  tick();
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
};
