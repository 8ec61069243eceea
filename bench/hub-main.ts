import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { openRoom } from '#central/http/room.ts';
import { buildService } from '#central/http/service.ts';
import type { LogHost } from '#central/log/log-host.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';

/** A hub as a process of its own, as its terminals meet it. `--alone`: the arm without group commit, one push per transaction. */
const { values } = parseArgs({ options: { dir: { type: 'string' }, alone: { type: 'boolean' } } });
const opened = await openHubStore({
  file: path.join(values.dir ?? '.', 'hub.db'),
  site: 'bench',
  nativeBinding: undefined,
  sha256,
  newGen: () => `g1-${randomUUID()}`,
  now: Date.now,
});
if (opened.kind !== 'open') throw new Error(opened.kind);
const { store, terminals } = opened.hub;
const sequencer = startSequencer({
  site: 'bench',
  store,
  rules: { keysOf, decide },
  sha256,
  now: Date.now,
  newId: randomUUID,
  defer: (run) => void setImmediate(run),
  onFault: ({ what, detail }) => {
    throw new Error(`${what}: ${detail}`);
  },
});

/** Lets the next push in when the one before is answered. */
const oneByOne = (host: LogHost): LogHost => {
  const waiting: (() => void)[] = [];
  let busy = false;
  const next = (): void => {
    const run = waiting.shift();
    busy = run !== undefined;
    run?.();
  };
  return {
    ...host,
    push: (log, push, answered) => {
      waiting.push(() =>
        host.push(log, push, (answer) => {
          answered(answer);
          next();
        }),
      );
      if (!busy) next();
    },
  };
};

const room = openRoom({
  host: values.alone === true ? oneByOne(sequencer) : sequencer,
  now: Date.now,
  book: terminals,
  // Who is here is told to everybody; with 5,000 terminals that is a measurement of its own.
  presenceMs: 3_600_000,
  after: (run, ms) => void setTimeout(run, ms).unref(),
});
const service = await buildService({ room, name: 'hub', logger: pino({ enabled: false }), heartbeatMs: 30_000 });
await service.listen({ host: '127.0.0.1', port: 0 });
const address = service.server.address();
console.log(`hub ready ${typeof address === 'object' && address !== null ? address.port : 0}`);
