import { setTimeout as pause } from 'node:timers/promises';
import { figure, quantile, type Bench, type Figure } from './figure.ts';
import { diskSyncs, lightTerminal, reached, startHub } from './site-rig.ts';

const PACE_MS = 20;

/** From a terminal's push to the moment each of `readers` has it, over every reader and op; the hub commits durably in between. */
const fanOut = async (name: string, readers: number, ops: number): Promise<readonly Figure[]> => {
  const hub = await startHub();
  const waits: number[] = [];
  let sent = 0;
  let heard = 0;
  const onLive = (): void => {
    heard += 1;
    waits.push(performance.now() - sent);
  };
  const crowd = [];
  for (let from = 0; from < readers; from += 100) {
    const some = Array.from({ length: Math.min(100, readers - from) }, (_, at) => `D${from + at}`);
    crowd.push(...(await Promise.all(some.map((term) => lightTerminal(hub.port, term, onLive)))));
  }
  const writer = await lightTerminal(hub.port, 'W', () => undefined);
  const disk = diskSyncs();
  const one = async (): Promise<void> => {
    const until = heard + readers;
    sent = performance.now();
    void writer.push();
    await reached('everybody has it', () => heard === until);
  };
  for (let count = 0; count < 10; count += 1) await one();
  waits.length = 0;
  for (let count = 0; count < ops; count += 1) {
    await pause(PACE_MS);
    await disk.one();
    await one();
  }
  for (const { close } of [...crowd, writer]) close();
  await hub.stop();
  const sync = disk.p50();
  disk.close();
  const anchor = '4 KiB write + fsync p50';
  return [
    figure(`${name}-p50`, quantile(waits, 0.5), `ms p50 to ${readers} readers`, anchor, sync, ops),
    figure(`${name}-p99`, quantile(waits, 0.99), `ms p99 to ${readers} readers`, anchor, sync, ops),
  ];
};

/** What a call on the board waits for: one op until sixty displays have it. */
export const opTo60Displays: Bench = { name: 'op-to-60-displays', run: () => fanOut('op-to-60-displays', 60, 150) };

/** One op until five thousand connected readers have it. */
export const broadcast5000: Bench = { name: 'broadcast-5000', run: () => fanOut('broadcast-5000', 5_000, 10) };
