import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { openBackupDoor, type BackupShelf } from '#central/http/backup-door.ts';
import { enrolDoor, type DecideEnrolment } from '#central/http/enrol.ts';
import { dossierDoor, type LookUpDossier } from '#central/http/dossier-status.ts';
import { enrolmentDoor, type EnrolmentBook } from '#central/http/door.ts';
import type { OrderDoorParts } from '#central/http/order-door.ts';
import { openRoom } from '#central/http/room.ts';
import { buildService, type ServiceParts } from '#central/http/service.ts';
import { guardedRules } from '#central/log/guarded-rules.ts';
import type { LogHost } from '#central/log/log-host.ts';
import { resequenceWaiting } from '#central/log/resequence-waiting.ts';
import type { Rules } from '#central/log/rules.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore, type OpenedHubStore, type OpenHub } from '#central/store/sqlite/open-hub-store.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import type { Presence } from '#common/wire/hub-frames.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { besideSync, type HubIntroduction } from '#main/sync/probe-hub.ts';
import { defaultTiming, type SyncTiming } from '#main/sync/sync-client.ts';
import type { SyncTrouble } from '#main/sync/sync-trouble.ts';
import type { TerminalKey } from '#main/sync/terminal-key.ts';
import { followCentralLog } from './follow-central-log.ts';
import { startUpstream } from './upstream.ts';
import { windowAtCentral } from './window-at-central.ts';

export type HubOptions = {
  readonly site: string;
  /** hub.db in the profile's folder. */
  readonly file: string;
  /** Address to listen on; port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  readonly rules: Rules;
  /** Central's WebSocket address (see `syncUrl`), or null for a site without one. */
  readonly central: string | null;
  /** Name of the terminal that hosts the hub, the key that it proves itself with at central, and the app's version. */
  readonly term: string;
  readonly key: TerminalKey;
  readonly app: string;
  readonly nativeBinding: string | undefined;
  /** What a machine that comes for the first time is told before anybody let it in: what hangs on the centre's walls, nothing more. */
  readonly introduce?: () => HubIntroduction;
  readonly now: () => number;
  readonly random: () => number;
  /** Named events without personal data. */
  readonly onLog: (event: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly timing?: SyncTiming;
  readonly presenceMs?: number;
  /** Pause between two looks at what central wrote for the site, ms. */
  readonly centralLogMs?: number;
  /** Who may come in and how one is enrolled; without it the hub takes every terminal of its site. */
  readonly enrolment?: EnrolmentBook & { readonly decide: DecideEnrolment };
  /** What public pages for phones know of the site's floor; without it the hub has none. */
  readonly floorOf?: NonNullable<ServiceParts['floorOf']>;
  /** Answers a terminal without dossiers about one of them; only with `enrolment`. */
  readonly dossier?: LookUpDossier;
  /** A supervisor's order by its id, so that its answer can wait here; only with `enrolment`. */
  readonly orderOf?: OrderDoorParts['orderOf'];
  /** Backups of this machine, for a terminal that keeps a copy of them; only with `enrolment`. */
  readonly backups?: BackupShelf;
  /** The entry after which a new terminal's copy of a log may begin, as far as central has what is before; absent: the whole log. */
  readonly windowStart?: (audience: Audience, gen: string) => number;
  /** Generation of another hub of the site that is known to have taken over; a file of a lower one is not served. */
  readonly outrankedBy?: string | null;
  /** A terminal came that knows another hub of this higher generation: this one lets nobody in any more and must be stopped. */
  readonly onOutranked?: (by: string) => void;
};

export type HostedHub = {
  readonly port: number;
  readonly gen: string;
  readonly presence: () => Presence;
  /** The configuration of enrolments changed: whoever may not stay is told why and goes. */
  readonly review: () => void;
  /** Another hub was made at the same time with this generation: this one takes the next. Resolves when that is durable. */
  readonly outgrow: (twin: string) => Promise<void>;
  /** What keeps the way up to central from flowing; empty when all is well or there is no central. */
  readonly upstreamTroubles: () => readonly SyncTrouble[];
  /** Copies the hub's file as it stands, in pieces, while it is being written. */
  readonly copyTo: OpenHub['copyTo'];
  readonly stop: () => Promise<void>;
};

export type StartedHub =
  | { readonly kind: 'started'; readonly hub: HostedHub }
  | { readonly kind: 'port-in-use' }
  | { readonly kind: 'outranked'; readonly gen: string }
  | Exclude<OpenedHubStore, { readonly kind: 'open' }>;

/** Somebody who books on a phone in the hall walks to the kiosk meanwhile. */
const CENTRAL_LOG_MS = 5_000;

const isPortInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Terminals that cannot reach central ask it about files through the hub. */
const relayOf = ({ site, central }: HubOptions): Pick<ServiceParts, 'relay'> =>
  central === null ? {} : { relay: { site, central: besideSync(central, '').replace(/\/$/u, '') } };

/** Answers to orders wait at a hub that knows who may come in. */
const ordersOf = ({ site, enrolment, orderOf }: HubOptions): Pick<ServiceParts, 'orders'> =>
  enrolment === undefined || orderOf === undefined ? {} : { orders: { site, book: enrolment, orderOf } };

/** A hub that knows who may come in also knows what each may write. */
const rulesOf = ({ rules, enrolment, term, now }: HubOptions): Rules =>
  enrolment === undefined ? rules : guardedRules(rules, { ...enrolment, host: term, now });

/** The door to this machine's backups, where it has any to give and knows who may come in. */
const backupDoors = ({ site, enrolment, backups, now }: HubOptions): NonNullable<ServiceParts['doors']> =>
  enrolment === undefined || backups === undefined
    ? []
    : [(service) => openBackupDoor(service, site, enrolment, backups, now)];

/** Starts the site's hub inside a terminal's backend: sequencer, store, service, and the way up to central. */
export const hostHub = async (options: HubOptions): Promise<StartedHub> => {
  const { site, file, now, random, onLog, nativeBinding, term, app, enrolment, dossier } = options;
  const rules = rulesOf(options);
  const timing = options.timing ?? defaultTiming;
  const opened = await openHubStore({
    file,
    site,
    nativeBinding,
    sha256,
    newGen: () => nextGen('', randomUUID()),
    now,
  });
  if (opened.kind !== 'open') return opened;
  const { hub } = opened;
  if (compareGen(options.outrankedBy ?? '', hub.store.gen) > 0) {
    hub.close();
    return { kind: 'outranked', gen: hub.store.gen };
  }
  const sequencer = startSequencer({
    site,
    store: hub.store,
    rules,
    sha256,
    now,
    newId: randomUUID,
    defer: (run) => void setImmediate(run),
    onFault: ({ what, detail }) => onLog(what, { detail }),
  });
  const { windowStart } = options;
  const host: LogHost =
    windowStart === undefined ? sequencer : { ...sequencer, windowStart: windowAtCentral(windowStart, hub.upstream) };
  const after = (run: () => void, ms: number) => void setTimeout(run, ms).unref();
  const room = openRoom({
    host,
    now,
    book: hub.terminals,
    presenceMs: options.presenceMs ?? 500,
    after,
    onOutranked: (by) => {
      onLog('outranked', { by });
      options.onOutranked?.(by);
    },
    ...(enrolment === undefined ? {} : { door: enrolmentDoor(enrolment, randomUUID) }),
  });
  const service = await buildService({
    room,
    name: 'hub',
    logger: pino({ enabled: false }),
    heartbeatMs: timing.heartbeatMs,
    health: () => ({ site, gen: hub.store.gen, ...options.introduce?.() }),
    ...relayOf(options),
    doors: backupDoors(options),
    ...(options.floorOf === undefined ? {} : { floorOf: options.floorOf }),
    ...(enrolment === undefined ? {} : { enrol: enrolDoor(site, enrolment.decide, now) }),
    ...(enrolment === undefined || dossier === undefined
      ? {}
      : { dossier: dossierDoor(site, enrolment, dossier, now) }),
    ...ordersOf(options),
  });
  try {
    const reread = await resequenceWaiting({ site, host, store: hub.store, rules, sha256 });
    if (reread > 0) onLog('resequenced', { reread });
    await service.listen({ host: options.host, port: options.port });
  } catch (error) {
    await service.close();
    hub.close();
    if (isPortInUse(error)) return { kind: 'port-in-use' };
    throw error;
  }
  const upstream =
    options.central === null
      ? null
      : startUpstream({
          url: options.central,
          site,
          store: hub.store,
          marks: hub.upstream,
          host,
          sha256,
          room,
          hub,
          term,
          app,
          now,
          steady: machineClock.steady,
          random,
          onLog,
          timing,
          onWentBack: (gen) => {
            // A hub that stepped down must not rise above the one that took over.
            if (room.ended() !== null) return;
            void host.renewal?.renew(gen, gen).catch(() => undefined);
          },
        });
  const centralLog =
    options.central === null
      ? null
      : followCentralLog({
          url: options.central,
          site,
          term,
          key: options.key,
          host,
          everyMs: options.centralLogMs ?? CENTRAL_LOG_MS,
          now,
          onLog,
        });
  const address = service.server.address();
  return {
    kind: 'started',
    hub: {
      port: typeof address === 'object' && address !== null ? address.port : options.port,
      get gen() {
        return hub.store.gen;
      },
      presence: room.presence,
      review: room.review,
      outgrow: (twin) => host.renewal?.renew(hub.store.gen, twin) ?? Promise.resolve(),
      upstreamTroubles: () => upstream?.troubles() ?? [],
      copyTo: hub.copyTo,
      stop: async () => {
        await centralLog?.stop();
        await upstream?.stop();
        await service.close();
        await host.idle();
        hub.close();
      },
    },
  };
};
