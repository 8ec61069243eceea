import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { version } from '../package.json' with { type: 'json' };
import { openLog } from './backend/backend-log.ts';
import { openTerminal } from './backend/open-terminal.ts';
import { openSetup } from './backend/setup/open-setup.ts';
import { restoreInWorker } from './backup/run-in-worker.ts';
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

/** What runs backups beside this process: beside the build, or its source under plain Node. */
const backupWorker = (): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const built = path.join(here, 'backup-worker.js');
  return existsSync(built) ? built : path.join(here, 'backup/worker.ts');
};

const start = async (port: BackendPort): Promise<void> => {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string' },
      setup: { type: 'boolean', default: false },
      training: { type: 'boolean', default: false },
    },
  });
  const dir = values.profile ?? '.';
  if (values.setup) return serveSetup(port, dir, values.training);
  const read = readProfile(dir);
  if (read.kind !== 'profile') return die(port, 'bad-profile', read.detail);
  const log = openLog(read.profile.dir);
  try {
    const terminal = await openTerminal({
      profile: read.profile,
      version,
      fontsDir: fontsDir(),
      backupWorker: backupWorker(),
      nativeBinding: process.env['MOTCUA_SQLITE_BINDING'],
      emit: (roles, event) => port.send({ type: 'event', roles, event }),
      tell: (step, part) => port.send({ type: 'opening', opening: { step, part } }),
      log,
      restart: ({ windows }) => {
        port.send({ type: 'restarting', windows });
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

/** The first-run wizard of a folder without a profile that can be used, or the training centre's beginning: no store, no site, no log but the shell's. */
const serveSetup = (port: BackendPort, dir: string, training: boolean): void => {
  const setup = openSetup({
    dir,
    fontsDir: fontsDir(),
    restore: restoreInWorker(backupWorker()),
    nativeBinding: process.env['MOTCUA_SQLITE_BINDING'],
    emit: (roles, event) => port.send({ type: 'event', roles, event }),
    written: (profile) => port.send({ type: 'profile-written', profile }),
  });
  serveCalls({
    port,
    handlers: setup.handlers,
    reportBug: (name, thrown) =>
      process.stderr.write(`${name}: ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`),
    stop: () => void setup.stop().then(() => process.exit(0)),
    sawScreens: setup.sawScreens,
  });
  // Nothing is asked of who wants to be trained; where the folder cannot be written the wizard says so.
  if (training) void setup.train(dir);
};

const die = (port: BackendPort, reason: FatalReason, detail: string): void => {
  port.send({ type: 'fatal', reason, detail });
  process.exitCode = 1;
  setImmediate(() => process.exit());
};

const port = parentBackendPort();
if (port === null) throw new Error('The backend is started by the application: use npm run terminal');
void start(heardFromNow(port));
