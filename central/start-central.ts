import type { FastifyBaseLogger } from 'fastify';
import { openRoom } from './http/room.ts';
import { buildService } from './http/service.ts';
import { startReplica } from './log/replica.ts';
import { sha256 } from './log/sha256.ts';
import { openCentralDatabase } from './store/postgres/database.ts';
import { startOwnPostgres } from './store/postgres/own-postgres.ts';
import { postgresReplicaStore } from './store/postgres/replica-store.ts';

export type CentralOptions = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** A PostgreSQL that is there (its URL), or a folder in which central runs one of its own. */
  readonly database: { readonly url: string } | { readonly dir: string };
  readonly now: () => number;
  readonly logger: FastifyBaseLogger;
};

export type Central = { readonly port: number; readonly stop: () => Promise<void> };

/** Starts the central service: replicas of the sites' logs on PostgreSQL behind `/sync`, `/health` and the readers' address. */
export const startCentral = async ({ host, port, database, now, logger }: CentralOptions): Promise<Central> => {
  const own = 'dir' in database ? await startOwnPostgres(database.dir, (line) => logger.debug(line)) : null;
  const url = 'url' in database ? database.url : (own?.url ?? '');
  const central = await openCentralDatabase(url, (error) =>
    logger.warn({ reason: error.message }, 'database connection lost'),
  );
  const replica = startReplica({
    store: postgresReplicaStore(central.db, sha256),
    sha256,
    onFault: ({ what, detail }) => logger.error({ detail }, what),
  });
  const room = openRoom({
    host: replica,
    now,
    book: { all: () => [], note: () => undefined },
    presenceMs: 1_000,
    after: (run, ms) => void setTimeout(run, ms).unref(),
  });
  const service = await buildService({ room, name: 'central', logger, heartbeatMs: 10_000 });
  const stop = async () => {
    await service.close();
    await replica.idle();
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
