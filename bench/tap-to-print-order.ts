import { setTimeout as pause } from 'node:timers/promises';
import { testSite } from '#test/support/site.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { benchDir, connect, diskSyncs, newId, openStore, reached, startHub } from './site-rig.ts';

const TAPS = 200;
const PACE_MS = 20;

/** A tap until its paper is ordered with the hub's number: three durable commits, one after the other, in two processes. */
export const tapToPrintOrder: Bench = {
  name: 'tap-to-print-order',
  run: async () => {
    const hub = await startHub();
    const { dir, remove } = benchDir();
    const store = await openStore(dir, 'K1');
    const client = connect(store, hub.port);
    // The default patience of 300 ms, not the short one of the tests.
    store.append(
      testSite.map((draft) =>
        draft.t === 'config.set' && draft.id === 'site:main'
          ? { ...draft, d: { ...draft.d, value: { ...draft.d.value, hubPatienceMs: 300 } } }
          : draft,
      ),
    );
    const terminal: TerminalContext = {
      store,
      profile: {
        site: 'bench',
        name: 'K1',
        roles: ['kiosk'],
        series: '1',
        printer: { address: 'tcp://127.0.0.1:9', widthDots: 576 },
        dir,
      },
      site: new SiteKnowledge(store),
      newId,
      hub: { connection: client.connection, caughtUp: () => true },
    };
    const tap = () => issueTicket(terminal, { service: 'A', language: 'vi', requestId: newId() });
    await reached('connected', () => client.connection() !== 'alone' && store.unsynced() === 0);
    for (let count = 0; count < 10; count += 1) await tap();
    const disk = diskSyncs();
    const taps: number[] = [];
    for (let count = 0; count < TAPS; count += 1) {
      await pause(PACE_MS);
      await disk.one();
      await pause(PACE_MS);
      taps.push(await timed(tap));
    }
    await client.stop();
    store.close();
    remove();
    await hub.stop();
    const three = disk.p50() * 3;
    disk.close();
    const anchor = 'three times 4 KiB write + fsync p50';
    return [
      figure('tap-to-print-order', quantile(taps, 0.5), 'ms p50', anchor, three, TAPS),
      figure('tap-to-print-order-p99', quantile(taps, 0.99), 'ms p99', anchor, three, TAPS),
      figure('tap-to-print-order-max', quantile(taps, 1), 'ms, slowest', anchor, three, TAPS),
    ];
  },
};
