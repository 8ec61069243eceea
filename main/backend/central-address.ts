import { syncUrl } from '#main/sync/sync-url.ts';
import { hubPlace } from '#main/usecases/hub-place.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Where central listens, its `/sync` address: as the hub has told the site; where central is the hub itself, as the profile says; or null. */
export const centralAddress = (terminal: TerminalContext): string | null => {
  const place = hubPlace(terminal);
  const address = place === null ? terminal.profile.hub : place.central;
  return address === null || address === undefined ? null : syncUrl(address);
};
