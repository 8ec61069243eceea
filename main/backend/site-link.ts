import { challengeText } from '#common/wire/challenge.ts';
import type { DossierReply } from '#common/wire/dossier-status.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { allTerminals } from '#main/store/floor.ts';
import { HUB_SILENCE_MS, rivalOf } from '#main/sync/choose-hub.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { askDossier } from '#main/sync/ask-dossier.ts';
import { enrolAtHub, type EnrolOutcome } from '#main/sync/enrol-at-hub.ts';
import { hubCandidates } from '#main/sync/hub-candidates.ts';
import { startHubFinder } from '#main/sync/hub-finder.ts';
import { browseHubs } from '#main/sync/mdns.ts';
import type { HostedHub } from '#main/sync/hub/host-hub.ts';
import { leaveOrderBody, takeOrderBody } from '#main/sync/order-bodies.ts';
import { probeHub } from '#main/sync/probe-hub.ts';
import { defaultTiming, startSync, type SyncClient } from '#main/sync/sync-client.ts';
import { syncUrl } from '#main/sync/sync-url.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { hubPlace } from '#main/usecases/hub-place.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { hubHosting, type HubWish } from './hub-hosting.ts';

/** What became of "this terminal becomes the hub". */
export type PromoteOutcome = 'promoted' | 'already-hub' | 'no-copy' | 'failed';

/** Everything a terminal has to do with the rest of its site. */
export type SiteLink = {
  readonly client: SyncClient;
  readonly hub: () => HostedHub | null;
  /** Makes this terminal the site's hub, of the next generation, from its own copy of the site's logs. */
  readonly promote: () => Promise<PromoteOutcome>;
  /** Takes a one-time code to the hub; with success the terminal connects at once. */
  readonly enrol: (code: string) => Promise<EnrolOutcome>;
  /** Asks the hub about the one dossier with this code. */
  readonly askDossier: (code: string) => Promise<DossierReply>;
  /** Leaves at the hub what this terminal answers a supervisor's order with; false when no hub takes it. */
  readonly leaveBody: (order: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** Takes from the hub what a terminal answered this supervisor's order with. */
  readonly takeBody: (order: string) => Promise<Uint8Array | 'gone' | 'hub-away'>;
  readonly stop: () => Promise<void>;
};

/** The hub as the use cases see it, through a link that may not be there yet. */
export const hubOf = (link: () => SiteLink | null): TerminalContext['hub'] => {
  const connection = () => link()?.client.connection() ?? 'alone';
  return {
    connection,
    caughtUp: () => {
      const copy = link()?.client.progress().get('dossier');
      return connection() !== 'alone' && copy !== undefined && copy.g >= copy.head;
    },
  };
};

export type SiteLinkParts = {
  readonly terminal: TerminalContext;
  readonly version: string;
  readonly nativeBinding: string | undefined;
  readonly status: () => Readonly<Record<string, unknown>>;
  readonly log: BackendLog;
  /** Whether hubs say their names and are looked for in the local network (mDNS), beside the addresses that the site knows. */
  readonly multicast: boolean;
};

/** Where hubs listen unless somebody chose otherwise. */
const USUAL_PORT = 4700;
/** How often a terminal without a hub looks for one, and a hub for a newer one, ms. */
const LOOK_MS = 2_000;
const RIVAL_MS = 10_000;

const loopback = (port: number): string => `ws://127.0.0.1:${port}/sync`;

/**
 * Connects a terminal to its hub, wherever that is now, and hosts the hub first where the profile or a promotion says so; the hosting
 * terminal talks to its own hub over loopback like everybody else. A hub that cannot start leaves the terminal working alone.
 */
export const linkToSite = async (parts: SiteLinkParts): Promise<SiteLink> => {
  const { terminal, version, log, status } = parts;
  const { profile, store } = terminal;
  const key = openTerminalKey(profile.dir);
  const hosting = hubHosting({ ...parts, key, onOutranked: () => void stepDown(null) });

  let announced: readonly string[] = [];
  const hear = (places: readonly string[]): void => {
    announced = places;
  };
  const stopBrowsing = parts.multicast
    ? browseHubs(profile.site, hear, (code) => log.error('mdns', { side: 'browse', code }))
    : null;
  const candidates = (heard: readonly string[] = []): readonly string[] =>
    hubCandidates({
      configured: profile.hub ?? null,
      place: hubPlace(terminal),
      terminals: allTerminals(store.db).flatMap(({ addresses }) => addresses),
      announced: heard,
      usualPort: USUAL_PORT,
    });
  const wish = hosting.wish();
  if (wish !== null) await hosting.start(wish);
  const own = hosting.current();
  const configured = profile.hub === undefined ? null : syncUrl(profile.hub);
  if (own === null && configured === null) {
    log.error('hub-address', { given: profile.hub === undefined ? 'none' : 'unreadable' });
  }

  const client = startSync({
    url: own === null ? (configured ?? candidates()[0] ?? null) : loopback(own.port),
    who: {
      as: 'terminal',
      site: profile.site,
      term: profile.name,
      name: profile.name,
      app: version,
      roles: profile.roles,
      prove: (nonce) => ({ key: key.publicKey, sig: key.sign(challengeText(nonce, profile.site, profile.name)) }),
    },
    logs: logsForRoles(profile.roles),
    own: store,
    copy: store,
    status,
    ...machineClock,
    random: Math.random,
    onLog: log.info,
    timing: defaultTiming,
  });
  const finder = startHubFinder({
    site: profile.site,
    client,
    candidates: () => {
      const here = hosting.current();
      return here === null ? candidates(announced) : [loopback(here.port)];
    },
    following: () => store.cursor('floor').gen,
    probe: probeHub,
    now: () => performance.now(),
    silenceMs: HUB_SILENCE_MS,
    lookMs: LOOK_MS,
  });

  /** Stops being the hub and goes to the newer one where it is known; otherwise the finder looks for it. */
  async function stepDown(url: string | null): Promise<void> {
    if (hosting.current() === null) return;
    log.info('hub-demoted', {});
    await hosting.stop();
    hosting.leave();
    client.moveTo(url ?? configured ?? candidates()[0] ?? loopback(USUAL_PORT));
  }
  /** A hub that finds a newer one of its site becomes a terminal of that one. Hearsay of the network does not make a hub step down. */
  const lookForRival = async (): Promise<void> => {
    const here = hosting.current();
    if (here === null) return;
    const found = await Promise.all(candidates().map(probeHub));
    const ofSite = found.filter((one) => one !== null).filter(({ site }) => site === profile.site);
    const rival = rivalOf(here.gen, ofSite);
    if (rival === null || hosting.current() !== here) return;
    if (rival.kind === 'newer') await stepDown(rival.hub.url);
    else await here.outgrow(rival.hub.gen);
  };
  const rivalTimer = setInterval(() => void lookForRival(), RIVAL_MS);
  void lookForRival();
  const unsubscribe = store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'config-item')) hosting.configChanged();
  });

  const host = async (wanted: HubWish): Promise<PromoteOutcome> => {
    const first = await hosting.start(wanted);
    // Another program of this machine may have that port: any other is found as well.
    const started = first.kind === 'port-in-use' ? await hosting.start({ ...wanted, port: 0 }) : first;
    if (started.kind !== 'started') return 'failed';
    client.moveTo(loopback(started.hub.port));
    return 'promoted';
  };

  const asker = (url: string) => ({
    url,
    key,
    site: profile.site,
    term: profile.name,
    roles: profile.roles,
    at: store.now(),
  });

  let promoting: Promise<PromoteOutcome> | null = null;
  const promote = async (): Promise<PromoteOutcome> => {
    if (hosting.current() !== null) return 'already-hub';
    const place = hubPlace(terminal);
    const made = await hosting.make();
    if (made !== 'made') return made;
    return host({ port: place?.port ?? USUAL_PORT, central: place?.central ?? null });
  };

  return {
    client,
    hub: hosting.current,
    promote: () => {
      // Pressed twice, it is done once.
      promoting ??= promote().finally(() => {
        promoting = null;
      });
      return promoting;
    },
    enrol: async (code) => {
      const url = client.address();
      if (url === null) return { kind: 'hub-away' };
      const { site, name: term, roles } = profile;
      const outcome = await enrolAtHub(url, key, { site, term, roles: [...roles], code });
      if (outcome.kind === 'enrolled') client.moveTo(url);
      return outcome;
    },
    askDossier: async (code) => {
      const url = client.address();
      if (url === null) return { kind: 'hub-away' };
      const { site, name: term, roles } = profile;
      return askDossier(url, key, { site, term, roles: [...roles], code, at: store.now() });
    },
    leaveBody: async (order, bytes) => {
      const url = client.address();
      return url !== null && leaveOrderBody(asker(url), order, bytes);
    },
    takeBody: async (order) => {
      const url = client.address();
      return url === null ? 'hub-away' : takeOrderBody(asker(url), order);
    },
    stop: async () => {
      clearInterval(rivalTimer);
      unsubscribe();
      finder.stop();
      await stopBrowsing?.();
      await client.stop();
      await hosting.stop();
    },
  };
};
