import path from 'node:path';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { hostHub, type HostedHub } from '#main/sync/hub/host-hub.ts';
import { defaultTiming, startSync, type SyncClient } from '#main/sync/sync-client.ts';
import { syncUrl } from '#main/sync/sync-url.ts';
import type { BackendLog } from './backend-log.ts';

/** Everything a terminal has to do with the rest of its site. */
export type SiteLink = {
  readonly client: SyncClient | null;
  readonly hub: HostedHub | null;
  readonly stop: () => Promise<void>;
};

export type SiteLinkParts = {
  readonly profile: TerminalProfile;
  readonly store: TerminalStore;
  readonly version: string;
  readonly nativeBinding: string | undefined;
  readonly status: () => Readonly<Record<string, unknown>>;
  readonly log: BackendLog;
};

/**
 * Connects a terminal to its hub, and hosts the hub first where the profile says so; the hosting terminal talks to its own hub over
 * loopback like everybody else. A hub that cannot start leaves the terminal working alone.
 */
export const linkToSite = async (parts: SiteLinkParts): Promise<SiteLink> => {
  const { profile, store, version, log, status } = parts;
  const hub = profile.hosts === undefined ? null : await startHub(parts, profile.hosts);
  const address = hub === null ? profile.hub : `ws://127.0.0.1:${hub.port}`;
  const url = address === undefined ? null : syncUrl(address);
  if (url === null) log.error('hub-address', { given: address === undefined ? 'none' : 'unreadable' });
  const client =
    url === null
      ? null
      : startSync({
          url,
          who: {
            as: 'terminal',
            site: profile.site,
            term: profile.name,
            name: profile.name,
            app: version,
            roles: profile.roles,
          },
          logs: logsForRoles(profile.roles),
          own: store,
          copy: store,
          status,
          now: Date.now,
          random: Math.random,
          onLog: log.info,
          timing: defaultTiming,
        });
  return {
    client,
    hub,
    stop: async () => {
      await client?.stop();
      await hub?.stop();
    },
  };
};

const startHub = async (
  { profile, version, nativeBinding, log }: SiteLinkParts,
  { port, central }: NonNullable<TerminalProfile['hosts']>,
): Promise<HostedHub | null> => {
  const upstream = central === undefined ? null : syncUrl(central);
  const started = await hostHub({
    site: profile.site,
    file: path.join(profile.dir, 'hub.db'),
    host: '0.0.0.0',
    port,
    rules: { keysOf, decide },
    central: upstream,
    term: profile.name,
    app: version,
    nativeBinding,
    now: Date.now,
    random: Math.random,
    onLog: log.info,
  });
  if (started.kind === 'started') return started.hub;
  log.error('hub-not-started', { ...started });
  return null;
};
