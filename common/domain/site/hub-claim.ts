import type { EnrolledTerminal } from './enrolment.ts';
import type { HubPlace } from './hub-place.ts';

/** Somebody says to be the hub of a site: by the name of its terminal, with the public key that it proved to have. */
export type HubClaim = { readonly term: string; readonly publicKey: string };

/** What is known of a site's hub: where the configuration says it is, who its terminal is, and whose key was taken before. */
export type KnownHub = {
  readonly place: HubPlace | null;
  readonly terminal: EnrolledTerminal | null;
  readonly pinned: HubClaim | null;
};

/**
 * Whether this is the site's hub. The configuration's word counts most: the terminal that it names, with the key that it was enrolled with;
 * a revoked terminal never is. Where it says nothing of the terminal's key, the first one that came is pinned, and nobody else is taken after it.
 * `pin`: it is, and its key has to be remembered. Pure.
 */
export const decideHub = (claim: HubClaim, { place, terminal, pinned }: KnownHub): 'admitted' | 'pin' | 'refused' => {
  if (terminal?.revoked === true) return 'refused';
  const isPinned = pinned?.publicKey === claim.publicKey;
  const isNamed = place?.term === claim.term;
  if (isNamed && terminal?.publicKey === claim.publicKey) return isPinned ? 'admitted' : 'pin';
  if (pinned !== null) return isPinned ? 'admitted' : 'refused';
  return terminal === null && (place === null || isNamed) ? 'pin' : 'refused';
};
