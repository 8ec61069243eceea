import { parseArgs } from 'node:util';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { hostHub } from '#main/sync/hub/host-hub.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { fastTiming } from '#test/support/sync-site.ts';

/** The site's hub as a process of its own, on a file that it takes over from whoever was killed. */
const { values } = parseArgs({
  options: { dir: { type: 'string' }, port: { type: 'string' }, central: { type: 'string' } },
});
const started = await hostHub({
  site: 'faults',
  file: `${values.dir ?? '.'}/hub.db`,
  host: '127.0.0.1',
  port: Number(values.port ?? 0),
  rules: { keysOf, decide },
  central: values.central ?? null,
  term: 'S1',
  key: openTerminalKey(values.dir ?? '.'),
  app: 'test',
  nativeBinding: undefined,
  now: Date.now,
  random: Math.random,
  onLog: () => undefined,
  timing: fastTiming,
});
if (started.kind !== 'started') throw new Error(started.kind);
process.stdout.write(`ready ${started.hub.port}\n`);
