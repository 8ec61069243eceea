import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { applyVerdict, decide, keysOf } from '#common/domain/log/decide.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { isNewer } from '#main/sync/choose-hub.ts';
import { hostHub, type HostedHub, type StartedHub } from '#main/sync/hub/host-hub.ts';
import { promoteHub } from '#main/sync/hub/promote-hub.ts';
import { lanAddresses } from '#main/sync/lan-addresses.ts';
import { announceHub } from '#main/sync/mdns.ts';
import { syncUrl } from '#main/sync/sync-url.ts';
import { acceptEnrolment } from '#main/usecases/accept-enrolment.ts';
import { enrolledTerminal, enrolmentMode, setEnrolled } from '#main/usecases/enrolled-terminals.ts';
import { hubPlace, publishHubPlace } from '#main/usecases/hub-place.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/** Where a hub listens and where its central is. */
export type HubWish = { readonly port: number; readonly central: string | null };

export type HubHosting = {
  readonly current: () => HostedHub | null;
  /** What this terminal should host: what its profile says, or what it was promoted to; null for most terminals. */
  readonly wish: () => HubWish | null;
  /** Makes the file of a new hub from this terminal's copy; an earlier hub's file is put aside. */
  readonly make: () => Promise<'made' | 'no-copy' | 'failed'>;
  readonly start: (wish: HubWish) => Promise<StartedHub>;
  /** The site's configuration changed: terminals that may not stay go, and the site's entry about its hub stays true. */
  readonly configChanged: () => void;
  readonly stop: () => Promise<void>;
};

export type HubHostingParts = {
  readonly terminal: TerminalContext;
  readonly publicKey: string;
  readonly version: string;
  readonly nativeBinding: string | undefined;
  readonly log: BackendLog;
  /** Whether the hub says its name in the local network (mDNS). */
  readonly multicast: boolean;
  /** A terminal came that follows a hub of a higher generation. */
  readonly onOutranked: () => void;
};

/** The hub's file in a profile's folder. */
const hubFile = (dir: string): string => path.join(dir, 'hub.db');

/** Puts the file of an earlier hub aside under a name of its own; nothing is ever deleted. */
const setHubFileAside = (dir: string, mark: string): void => {
  for (const end of ['', '-wal', '-shm']) {
    const file = `${hubFile(dir)}${end}`;
    if (existsSync(file)) renameSync(file, path.join(dir, `hub-${mark}.db${end}`));
  }
};

/** Hosts the site's hub in this terminal's backend. The terminal itself is the first that is enrolled there. */
export const hubHosting = (parts: HubHostingParts): HubHosting => {
  const { terminal, publicKey, version, nativeBinding, log } = parts;
  const { profile } = terminal;
  let hub: HostedHub | null = null;
  let central: string | null = null;
  let silence: (() => Promise<void>) | null = null;

  const announce = (): void => {
    if (hub === null) return;
    const place = hubPlace(terminal);
    // A newer hub has taken over: its word stands until this one steps down.
    if (place !== null && isNewer(place.gen, hub.gen)) return;
    const known = enrolledTerminal(terminal, profile.name);
    if (known?.publicKey !== publicKey || known.revoked) {
      setEnrolled(terminal, profile.name, { publicKey, roles: [...profile.roles], revoked: false, code: '' });
    }
    const { gen, port } = hub;
    publishHubPlace(terminal, { term: profile.name, gen, addresses: [...lanAddresses()], port, central });
  };

  return {
    current: () => hub,
    wish: () => {
      if (profile.hosts !== undefined) return { port: profile.hosts.port, central: profile.hosts.central ?? null };
      const place = hubPlace(terminal);
      return place?.term === profile.name ? { port: place.port, central: place.central } : null;
    },
    make: async () => {
      setHubFileAside(profile.dir, String(Date.now()));
      const made = await promoteHub({
        store: terminal.store,
        site: profile.site,
        file: hubFile(profile.dir),
        lastKnown: hubPlace(terminal)?.gen ?? '',
        replay: applyVerdict,
        nativeBinding,
        now: Date.now,
      });
      log.info('hub-made', { ...made });
      return made.kind;
    },
    start: async (wish) => {
      const place = hubPlace(terminal);
      const started = await hostHub({
        site: profile.site,
        file: hubFile(profile.dir),
        host: '0.0.0.0',
        port: wish.port,
        rules: { keysOf, decide },
        central: wish.central === null ? null : syncUrl(wish.central),
        term: profile.name,
        app: version,
        nativeBinding,
        now: Date.now,
        random: Math.random,
        onLog: log.info,
        onOutranked: parts.onOutranked,
        windowStart: (audience, gen) =>
          terminal.store.windowStart(audience, gen, terminal.site.site?.retention ?? usualRetention),
        outrankedBy: place === null || place.term === profile.name ? null : place.gen,
        enrolment: {
          mode: () => enrolmentMode(terminal),
          known: (term) => enrolledTerminal(terminal, term),
          decide: (request) => acceptEnrolment(terminal, request),
        },
      });
      if (started.kind === 'started') {
        hub = started.hub;
        central = wish.central;
        announce();
        if (parts.multicast) {
          const { gen, port } = hub;
          silence = announceHub({ site: profile.site, gen, port }, (code) =>
            log.error('mdns', { side: 'announce', code }),
          );
        }
      } else log.error('hub-not-started', { ...started });
      return started;
    },
    configChanged: () => {
      announce();
      hub?.review();
    },
    stop: async () => {
      const stopping = hub;
      hub = null;
      await silence?.();
      silence = null;
      await stopping?.stop();
    },
  };
};
