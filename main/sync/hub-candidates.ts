import type { HubPlace } from '#common/domain/site/hub-place.ts';
import { syncUrl } from './sync-url.ts';

export type CandidateParts = {
  /** The hub's address in the profile, or null. */
  readonly configured: string | null;
  /** The hub's last known place from the configuration log. */
  readonly place: HubPlace | null;
  /** Addresses of the site's terminals from their own ops: any of them may have become the hub. */
  readonly terminals: readonly string[];
  /** `address:port` of hubs that say their name in the local network (mDNS): hearsay, so it comes last. */
  readonly announced: readonly string[];
  /** Where hubs of this site listen when nothing else is known. */
  readonly usualPort: number;
};

/** Ports that a hub may be at: the configured one, the last known one, the usual one. */
const portsOf = ({ configured, place, usualPort }: CandidateParts): readonly number[] => {
  const url = configured === null ? null : syncUrl(configured);
  const port = url === null ? 0 : Number(new URL(url).port);
  return [...new Set([port, place?.port ?? 0, usualPort])].filter((one) => one > 0);
};

/**
 * Where the hub may be, most likely first, each once, as `/sync` addresses: the profile's address, the last known place,
 * every terminal of the site, then what was announced in the local network. Pure.
 */
export const hubCandidates = (parts: CandidateParts): readonly string[] => {
  const { configured, place, terminals, announced } = parts;
  const known = place?.addresses.map((address) => `${address}:${place.port}`) ?? [];
  const others = portsOf(parts).flatMap((port) => terminals.map((address) => `${address}:${port}`));
  const all = [...(configured === null ? [] : [configured]), ...known, ...others, ...announced];
  return [...new Set(all.flatMap((one) => syncUrl(one) ?? []))];
};
