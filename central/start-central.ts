import type { FastifyBaseLogger } from 'fastify';
import type { CitizenStore } from './connectors/citizen-store/citizen-store.ts';
import { enrolmentBooks } from './enrolment-books.ts';
import { openFileStore } from './file/file-store.ts';
import { hubAdmission } from './hub-admission.ts';
import { openCentralLogDoor } from './http/central-log-door.ts';
import { openRoom, type Room } from './http/room.ts';
import { buildService } from './http/service.ts';
import { startReplica } from './log/replica.ts';
import { sha256 } from './log/sha256.ts';
import { siteConfigs } from './log/site-configs.ts';
import { centralFloors } from './public/central-floors.ts';
import { sequenceSite, type SequencedSite } from './sequence-site.ts';
import { startBookings } from './start-bookings.ts';
import { startCentralLogs } from './start-central-logs.ts';
import { startDossiers } from './start-dossiers.ts';
import { openCentralDatabase } from './store/postgres/database.ts';
import { postgresHubKeys } from './store/postgres/hub-keys.ts';
import { startOwnPostgres } from './store/postgres/own-postgres.ts';
import { postgresReplicaStore } from './store/postgres/replica-store.ts';

export type CentralOptions = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** A PostgreSQL that is there (its URL), or a folder in which central runs one of its own. */
  readonly database: { readonly url: string } | { readonly dir: string };
  /** Sites without a hub: central sequences them itself, and their terminals connect here. Of all other sites it takes the hubs. */
  readonly sequence?: readonly string[];
  /** Folder for the files of dossiers; without one central takes none. */
  readonly files?: string;
  /** Shared with the portal that files dossiers online; without it there is no door for one. */
  readonly portalSecret?: string;
  /** Where electronic results go; without it they wait. */
  readonly citizenStore?: CitizenStore;
  readonly now: () => number;
  readonly logger: FastifyBaseLogger;
};

export type Central = { readonly port: number; readonly stop: () => Promise<void> };

const PRESENCE_MS = 1_000;

/** Starts the central service: replicas and sequencers of the sites' logs on PostgreSQL behind `/sync`, `/health`, the readers' address and
 * the public pages. */
export const startCentral = async (options: CentralOptions): Promise<Central> => {
  const { host, port, database, sequence = [], now, logger } = options;
  const own = 'dir' in database ? await startOwnPostgres(database.dir, (line) => logger.debug(line)) : null;
  const url = 'url' in database ? database.url : (own?.url ?? '');
  const central = await openCentralDatabase(url, (error) =>
    logger.warn({ reason: error.message }, 'database connection lost'),
  );
  const after = (run: () => void, ms: number) => void setTimeout(run, ms).unref();
  const onFault = ({ what, detail }: { readonly what: string; readonly detail: string }) =>
    logger.error({ detail }, what);
  const replica = startReplica({ store: postgresReplicaStore(central.pool, sha256), sha256, onFault });
  const room = openRoom({
    host: replica,
    now,
    book: { all: () => [], note: () => undefined },
    presenceMs: PRESENCE_MS,
    after,
  });
  const sites = new Map<string, SequencedSite>();
  for (const site of sequence) {
    sites.set(site, await sequenceSite({ site, database: central, now, presenceMs: PRESENCE_MS, after, onFault }));
  }
  const rooms = new Map([...sites].map(([site, sequenced]) => [site, sequenced.room]));
  const roomOf = (site: string): Room => rooms.get(site) ?? room;
  const hostOf = (site: string) => sites.get(site)?.room.host ?? null;
  const readsOf = (site: string) => hostOf(site) ?? replica;
  const configs = siteConfigs(readsOf, now);
  const logs = startCentralLogs({ database: central, hostOf, onFault });
  const bookings = startBookings({ database: central, logs, configs, now, onFault });
  const dossiers = startDossiers({
    database: central,
    logs,
    configs,
    readsOf,
    portalSecret: options.portalSecret ?? null,
    citizenStore: options.citizenStore ?? null,
    now,
    onFault,
  });
  for (const each of [replica, ...[...rooms.values()].map((one) => one.host)]) {
    each.onCommitted(({ log }) => {
      if (log.audience === 'dossier') dossiers.wake(log.site);
    });
  }
  for (const site of sequence) logs.catchUp(site);
  const floorOf = centralFloors({
    readsOf: (site) => roomOf(site).host,
    isHeard: (site) => roomOf(site).hears(site),
    tell: (site, op) => logs.tell({ site, audience: 'floor' }, op),
    now,
  });
  const files =
    options.files === undefined
      ? {}
      : {
          files: {
            files: await openFileStore(options.files, now()),
            bookOf: enrolmentBooks((site) => roomOf(site).host),
          },
        };
  const isHub = hubAdmission(configs, postgresHubKeys(central.pool), now);
  const service = await buildService({
    room,
    rooms,
    bookings,
    doors: [(app) => openCentralLogDoor(app, { opsAfter: logs.opsAfter, isHub, now }), dossiers.openDoors],
    name: 'central',
    logger,
    heartbeatMs: 10_000,
    floorOf,
    ...files,
  });
  const stop = async () => {
    await service.close();
    await bookings.stop();
    await dossiers.stop();
    await logs.stop();
    await replica.idle();
    for (const { idle } of sites.values()) await idle();
    await central.close();
    await own?.stop();
  };
  try {
    await service.listen({ host, port });
  } catch (error) {
    await stop();
    throw error;
  }
  const address = service.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, stop };
};
