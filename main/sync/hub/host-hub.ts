import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { enrolDoor, type DecideEnrolment } from '#central/http/enrol.ts';
import { dossierDoor, type LookUpDossier } from '#central/http/dossier-status.ts';
import { enrolmentDoor, type EnrolmentBook } from '#central/http/door.ts';
import { openRoom } from '#central/http/room.ts';
import { buildService, type ServiceParts } from '#central/http/service.ts';
import type { LogHost } from '#central/log/log-host.ts';
import { resequenceWaiting } from '#central/log/resequence-waiting.ts';
import type { Rules } from '#central/log/rules.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore, type OpenedHubStore } from '#central/store/sqlite/open-hub-store.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import type { Presence } from '#common/wire/hub-frames.ts';
import { defaultTiming, type SyncTiming } from '#main/sync/sync-client.ts';
import type { SyncTrouble } from '#main/sync/sync-trouble.ts';
import { followBookings } from './follow-bookings.ts';
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
  /** Name of the terminal that hosts the hub, and the app's version. */
  readonly term: string;
  readonly app: string;
  readonly nativeBinding: string | undefined;
  readonly now: () => number;
  readonly random: () => number;
  /** Named events without personal data. */
  readonly onLog: (event: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly timing?: SyncTiming;
  readonly presenceMs?: number;
  /** Pause between two looks at what central booked, ms. */
  readonly bookingsMs?: number;
  /** Who may come in and how one is enrolled; without it the hub takes every terminal of its site. */
  readonly enrolment?: EnrolmentBook & { readonly decide: DecideEnrolment };
  /** What public pages for phones know of the site's floor; without it the hub has none. */
  readonly floorOf?: NonNullable<ServiceParts['floorOf']>;
  /** Answers a terminal without dossiers about one of them; only with `enrolment`. */
  readonly dossier?: LookUpDossier;
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
  readonly stop: () => Promise<void>;
};

export type StartedHub =
  | { readonly kind: 'started'; readonly hub: HostedHub }
  | { readonly kind: 'port-in-use' }
  | { readonly kind: 'outranked'; readonly gen: string }
  | Exclude<OpenedHubStore, { readonly kind: 'open' }>;

/** Somebody who books on a phone in the hall walks to the kiosk meanwhile. */
const BOOKINGS_MS = 5_000;

const isPortInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts the site's hub inside a terminal's backend: sequencer, store, service, and the way up to central. */
export const hostHub = async (options: HubOptions): Promise<StartedHub> => {
  const { site, file, rules, now, random, onLog, nativeBinding, term, app } = options;
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
  const { enrolment, dossier } = options;
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
    health: () => ({ site, gen: hub.store.gen }),
    ...(options.floorOf === undefined ? {} : { floorOf: options.floorOf }),
    ...(enrolment === undefined ? {} : { enrol: enrolDoor(site, enrolment.decide, now) }),
    ...(enrolment === undefined || dossier === undefined
      ? {}
      : { dossier: dossierDoor(site, enrolment, dossier, now) }),
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
          random,
          onLog,
          timing,
          onWentBack: (gen) => {
            // A hub that stepped down must not rise above the one that took over.
            if (room.ended() !== null) return;
            void host.renewal?.renew(gen, gen).catch(() => undefined);
          },
        });
  const bookings =
    options.central === null
      ? null
      : followBookings({ url: options.central, site, host, everyMs: options.bookingsMs ?? BOOKINGS_MS, onLog });
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
      stop: async () => {
        await bookings?.stop();
        await upstream?.stop();
        await service.close();
        await host.idle();
        hub.close();
      },
    },
  };
};
