import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openLog } from '#main/backend/backend-log.ts';
import { openTerminal } from '#main/backend/open-terminal.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';

/** A terminal without windows that hosts the hub: the demo's "máy chủ điểm", a process of its own that can lose its power. */
const { values } = parseArgs({ options: { profile: { type: 'string' } } });
const read = readProfile(values.profile ?? '.');
if (read.kind !== 'profile') throw new Error(read.detail);
const manifest = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
const terminal = await openTerminal({
  profile: read.profile,
  version: manifest.version,
  fontsDir: fileURLToPath(new URL('../../node_modules/@expo-google-fonts', import.meta.url)),
  backupWorker: fileURLToPath(new URL('../../main/backup/worker.ts', import.meta.url)),
  nativeBinding: undefined,
  emit: () => undefined,
  log: openLog(read.profile.dir),
  multicast: false,
  // Nobody sits at this machine: no window, no hardware page.
  restart: () => undefined,
});
process.once('SIGTERM', () => void terminal.stop().then(() => process.exit(0)));
console.log('hub ready');
