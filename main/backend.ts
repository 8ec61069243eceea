import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { version } from '../package.json' with { type: 'json' };
import { openLog } from './backend/backend-log.ts';
import { openTerminal } from './backend/open-terminal.ts';
import type { FatalReason } from './ipc/backend-messages.ts';
import { heardFromNow, parentBackendPort, serveCalls, type BackendPort } from './ipc/backend-port.ts';
import { readProfile } from './profile/terminal-profile.ts';
import { StoreFailure } from './store/store-failure.ts';
import { isLoopback } from './sync/sync-url.ts';

/** Where the paper fonts are: beside the build, or in the packages when this file runs from its source under plain Node. */
const fontsDir = (): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const built = path.join(here, '../fonts');
  return existsSync(built) ? built : path.join(here, '../node_modules/@expo-google-fonts');
};

const start = async (port: BackendPort): Promise<void> => {
  const { values } = parseArgs({ options: { profile: { type: 'string' } } });
  const read = readProfile(values.profile ?? '.');
  if (read.kind === 'bad-profile') return die(port, 'bad-profile', read.detail);
  const log = openLog(read.profile.dir);
  try {
    const terminal = await openTerminal({
      profile: read.profile,
      version,
      fontsDir: fontsDir(),
      nativeBinding: process.env['MOTCUA_SQLITE_BINDING'],
      emit: (roles, event) => port.send({ type: 'event', roles, event }),
      log,
      restart: () => {
        port.send({ type: 'restarting' });
        stop();
      },
      // Whose hub is on the same machine has nothing to look for in the network: the demo, and tests with real processes.
      multicast: read.profile.hub === undefined || !isLoopback(read.profile.hub),
    });
    const stop = (): void => void terminal.stop().then(() => process.exit(0));
    serveCalls({
      port,
      handlers: terminal.handlers,
      reportBug: (name, thrown) =>
        log.error('bug', { name, detail: thrown instanceof Error ? thrown.stack : String(thrown) }),
      stop,
      sawScreens: terminal.sawScreens,
    });
    log.info('started', { terminal: read.profile.name, version });
  } catch (error) {
    log.error('start-failed', { detail: error instanceof Error ? error.stack : String(error) });
    if (!(error instanceof StoreFailure)) throw error;
    die(port, error.kind, error.message);
  }
};

const die = (port: BackendPort, reason: FatalReason, detail: string): void => {
  port.send({ type: 'fatal', reason, detail });
  process.exitCode = 1;
  setImmediate(() => process.exit());
};

const port = parentBackendPort();
if (port === null) throw new Error('The backend is started by the application: use npm run terminal');
void start(heardFromNow(port));
