import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { applyVerdict, decide, keysOf } from '#common/domain/log/decide.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { compareGen } from '#common/wire/generation.ts';
import { backupShelf } from '#main/backup/backup-shelf.ts';
import { damages } from '#main/store/damages.ts';
import { readState } from '#main/store/folded-tables.ts';
import { findRows } from '#main/store/recover/find-rows.ts';
import { asideFiles, setAside } from '#main/store/set-aside.ts';
import { isNewer } from '#main/sync/choose-hub.ts';
import { hostHub, type HostedHub, type StartedHub } from '#main/sync/hub/host-hub.ts';
import { leaveHub } from '#main/sync/hub/leave-hub.ts';
import { promoteHub } from '#main/sync/hub/promote-hub.ts';
import { emptyHubFile } from '#main/sync/hub/empty-hub-file.ts';
import { lanAddresses } from '#main/sync/lan-addresses.ts';
import { announceHub } from '#main/sync/mdns.ts';
import { syncUrl } from '#main/sync/sync-url.ts';
import type { TerminalKey } from '#main/sync/terminal-key.ts';
import { acceptEnrolment } from '#main/usecases/accept-enrolment.ts';
import { dossierStatus } from '#main/usecases/dossier/dossier-status.ts';
import { enrolledTerminal, enrolmentMode, setEnrolled } from '#main/usecases/enrolled-terminals.ts';
import { hubPlace, publishHubPlace } from '#main/usecases/hub-place.ts';
import { phoneFloor } from '#main/usecases/phone-floor.ts';
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
  /** This hub was demoted and has stopped: what only its file has is salvaged into this terminal's logs. */
  readonly leave: () => void;
};

export type HubHostingParts = {
  readonly terminal: TerminalContext;
  readonly key: TerminalKey;
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
  const { terminal, key, version, nativeBinding, log } = parts;
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
    if (known?.publicKey !== key.publicKey || known.revoked) {
      setEnrolled(terminal, profile.name, {
        publicKey: key.publicKey,
        roles: [...profile.roles],
        revoked: false,
        code: '',
      });
    }
    const { gen, port } = hub;
    publishHubPlace(terminal, { term: profile.name, gen, addresses: [...lanAddresses()], port, central });
  };

  const floor = phoneFloor(terminal);
  const host = (wish: HubWish): Promise<StartedHub> => {
    const place = hubPlace(terminal);
    return hostHub({
      site: profile.site,
      file: hubFile(profile.dir),
      host: '0.0.0.0',
      port: wish.port,
      rules: { keysOf, decide },
      central: wish.central === null ? null : syncUrl(wish.central),
      term: profile.name,
      key,
      app: version,
      nativeBinding,
      now: Date.now,
      random: Math.random,
      onLog: log.info,
      onOutranked: parts.onOutranked,
      windowStart: (audience, gen) =>
        terminal.store.windowStart(audience, gen, terminal.site.site?.retention ?? usualRetention),
      outrankedBy: place === null || place.term === profile.name ? null : place.gen,
      floorOf: (site) => Promise.resolve(site === profile.site ? floor : null),
      enrolment: {
        mode: () => enrolmentMode(terminal),
        known: (term) => enrolledTerminal(terminal, term),
        decide: (request) => acceptEnrolment(terminal, request),
      },
      dossier: (code) => dossierStatus(terminal, code),
      introduce: () => ({
        name: terminal.site.site?.name.vi ?? '',
        counters: terminal.site.counters.map(({ id, name }) => ({ id, name: name.vi })),
      }),
      orderOf: (id) => readState(terminal.store.db, 'order', id),
      backups: backupShelf(profile),
    });
  };

  const copyParts = (lastKnown: string) => ({
    store: terminal.store,
    site: profile.site,
    file: hubFile(profile.dir),
    lastKnown,
    replay: applyVerdict,
    nativeBinding,
    now: Date.now,
  });

  /** Salvages what is in every damaged hub's file that was put aside and not read yet; returns the highest generation in them. */
  const takeDamaged = (): string => {
    const { store } = terminal;
    const taken = new Set(damages(store.db).map(({ file }) => file));
    let highest = '';
    for (const aside of asideFiles(hubFile(profile.dir))) {
      const file = path.basename(aside.file);
      if (taken.has(file)) continue;
      const rows = findRows(aside.file, null);
      store.takeHub({ file, at: aside.at, rows });
      log.error('hub-damaged', { ...damages(store.db).find((damage) => damage.file === file) });
      if (compareGen(rows.gen, highest) > 0) highest = rows.gen;
    }
    return highest;
  };

  /** Puts the hub's damaged file aside and makes the next generation's from the copy here, or an empty one; the terminals give it what it lacks.
   * False when there is none to start. */
  const replaceDamaged = async (): Promise<boolean> => {
    setAside(hubFile(profile.dir), Date.now());
    const inFile = takeDamaged();
    const place = hubPlace(terminal);
    // Another terminal is the hub now: what was in the file is offered to it, and that is all.
    if (place !== null && place.term !== profile.name) return false;
    const inLog = place?.gen ?? '';
    const wanted = copyParts(compareGen(inFile, inLog) > 0 ? inFile : inLog);
    const promoted = await promoteHub(wanted);
    const made = promoted.kind === 'no-copy' ? await emptyHubFile(wanted) : promoted;
    log.info('hub-made', { ...made });
    return made.kind === 'made';
  };

  /** Another hub took over: what only this one had is offered by this terminal. A file that cannot be read is left as it is. */
  const leave = (): void => {
    try {
      const ops = leaveHub({ store: terminal.store, file: hubFile(profile.dir), nativeBinding });
      if (ops > 0) log.info('hub-left', { ops });
    } catch (error) {
      log.error('hub-not-read', { detail: error instanceof Error ? error.message : String(error) });
    }
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
      const made = await promoteHub(copyParts(hubPlace(terminal)?.gen ?? ''));
      log.info('hub-made', { ...made });
      return made.kind;
    },
    start: async (wish) => {
      takeDamaged();
      const first = await host(wish);
      const started = first.kind === 'damaged' && (await replaceDamaged()) ? await host(wish) : first;
      // Another hub took over while this machine was away.
      if (started.kind === 'outranked') leave();
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
    leave,
  };
};
