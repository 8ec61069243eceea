import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { openRoom } from '#central/http/room.ts';
import { buildService } from '#central/http/service.ts';
import type { Rules } from '#central/log/rules.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore, type OpenedHubStore } from '#central/store/sqlite/open-hub-store.ts';
import type { Presence } from '#common/wire/hub-frames.ts';
import { defaultTiming, type SyncTiming } from '#main/sync/sync-client.ts';
import type { SyncTrouble } from '#main/sync/sync-trouble.ts';
import { startUpstream } from './upstream.ts';

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
};

export type HostedHub = {
  readonly port: number;
  readonly gen: string;
  readonly presence: () => Presence;
  /** What keeps the way up to central from flowing; empty when all is well or there is no central. */
  readonly upstreamTroubles: () => readonly SyncTrouble[];
  readonly stop: () => Promise<void>;
};

export type StartedHub =
  | { readonly kind: 'started'; readonly hub: HostedHub }
  | { readonly kind: 'port-in-use' }
  | Exclude<OpenedHubStore, { readonly kind: 'open' }>;

const isPortInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts the site's hub inside a terminal's backend: sequencer, store, service, and the way up to central. */
export const hostHub = async (options: HubOptions): Promise<StartedHub> => {
  const { site, file, rules, now, random, onLog, nativeBinding, term, app } = options;
  const timing = options.timing ?? defaultTiming;
  const opened = await openHubStore({ file, site, nativeBinding, sha256, newGen: randomUUID, now });
  if (opened.kind !== 'open') return opened;
  const { hub } = opened;
  const host = startSequencer({
    site,
    store: hub.store,
    rules,
    sha256,
    now,
    defer: (run) => void setImmediate(run),
    onFault: ({ what, detail }) => onLog(what, { detail }),
  });
  const after = (run: () => void, ms: number) => void setTimeout(run, ms).unref();
  const room = openRoom({ host, now, book: hub.terminals, presenceMs: options.presenceMs ?? 500, after });
  const service = await buildService({
    room,
    name: 'hub',
    logger: pino({ enabled: false }),
    heartbeatMs: timing.heartbeatMs,
  });
  try {
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
        });
  const address = service.server.address();
  return {
    kind: 'started',
    hub: {
      port: typeof address === 'object' && address !== null ? address.port : options.port,
      gen: hub.store.gen,
      presence: room.presence,
      upstreamTroubles: () => upstream?.troubles() ?? [],
      stop: async () => {
        await upstream?.stop();
        await service.close();
        await host.idle();
        hub.close();
      },
    },
  };
};
