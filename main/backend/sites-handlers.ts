import type { Handlers } from '#main/ipc/answer.ts';
import { askSites } from '#main/sync/ask-central.ts';
import { keepSites, readKeptSites, type KeptSites } from '#main/sync/kept-sites.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { centralAddress } from './central-address.ts';

/** What was heard is good for so long, ms; after that it is asked for again, behind the officer's back. */
const FRESH_MS = 10 * 60_000;

/** Handlers of the directory of sites: from what is kept here, so that intake never waits for the network; asked for at central now and then. */
export const sitesHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const { store, profile } = terminal;
  let kept = readKeptSites(profile.dir);
  let asking: Promise<void> | null = null;
  const ask = async (): Promise<void> => {
    const url = centralAddress(terminal);
    const heard = url === null ? null : await askSites(url);
    if (heard === null) return;
    kept = { ...heard, at: store.now() };
    keepSites(profile.dir, kept);
  };
  const refresh = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  const known = ({ at, sites }: KeptSites) => ({ kind: 'known' as const, own: profile.site, at, sites });
  return {
    'sites.directory': async () => {
      if (kept === null) await refresh();
      else if (Math.abs(store.now() - kept.at) > FRESH_MS) void refresh();
      return kept === null ? { kind: 'central-away' } : known(kept);
    },
  };
};
