import type { HubPlace } from '#common/domain/site/hub-place.ts';
import { syncUrl } from './sync-url.ts';

export type CandidateParts = {
  /** The hub's address in the profile, or null. */
  readonly configured: string | null;
  /** The hub's last known place from the configuration log. */
  readonly place: HubPlace | null;
  /** Addresses of the site's terminals from their own ops: any of them may have become the hub. */
  readonly terminals: readonly string[];
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
 * then every terminal of the site. Pure.
 */
export const hubCandidates = (parts: CandidateParts): readonly string[] => {
  const { configured, place, terminals } = parts;
  const known = place?.addresses.map((address) => `${address}:${place.port}`) ?? [];
  const others = portsOf(parts).flatMap((port) => terminals.map((address) => `${address}:${port}`));
  const urls = [...(configured === null ? [] : [configured]), ...known, ...others].flatMap((one) => syncUrl(one) ?? []);
  return [...new Set(urls)];
};
