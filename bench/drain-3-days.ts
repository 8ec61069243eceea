import { setTimeout as pause } from 'node:timers/promises';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { benchDir, connect, newId, openStore, reached, startHub } from './site-rig.ts';

const OPS = 20_000;
const BATCH = 500;
const ROUNDS = 5;
const IDLE_TAPS = 100;
const PACE_MS = 20;

const issue = () => ({ t: 'ticket.issue', id: newId(), d: { service: 'A', lang: 'vi' } }) as const;
/** One tap as the window would feel it: the time until its turn came, and its durable commit. */
const tap = async (store: TerminalStore): Promise<number> => {
  const due = performance.now() + PACE_MS;
  await pause(PACE_MS);
  store.append([issue()]);
  return performance.now() - due;
};

type Round = { readonly drained: number; readonly idle: readonly number[]; readonly busy: readonly number[] };

const measure = async (): Promise<Round> => {
  const hub = await startHub();
  const { dir, remove } = benchDir();
  const store = await openStore(dir, 'K1');
  const idle: number[] = [];
  for (let n = 0; n < IDLE_TAPS; n += 1) idle.push(await tap(store));
  for (let at = 0; at < OPS; at += BATCH) store.append(Array.from({ length: BATCH }, issue));
  const busy: number[] = [];
  let isDrained = false;
  const client = connect(store, hub.port);
  const tapping = (async () => {
    while (!isDrained) busy.push(await tap(store));
  })();
  const acknowledged = store.ownTail('floor').seq;
  const drained = await timed(() =>
    reached('three days are at the hub', () => (store.offered('floor')[0]?.acked.seq ?? 0) >= acknowledged),
  );
  isDrained = true;
  await tapping;
  await client.stop();
  store.close();
  await hub.stop();
  remove();
  return { drained, idle, busy };
};

/** A kiosk that was cut off for three days (20,000 own ops) empties itself while citizens go on tapping. */
export const drain3Days: Bench = {
  name: 'drain-3-days',
  run: async () => {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
    const p99 = (part: 'idle' | 'busy') =>
      quantile(
        rounds.flatMap((round) => round[part]),
        0.99,
      );
    const drained = quantile(
      rounds.map(({ drained: ms }) => ms),
      0.5,
    );
    return [
      figure('drain-3-days', drained, 'ms for 20,000 own ops', 'goal of 2,000 ms', 2_000, ROUNDS),
      figure(
        'drain-3-days-tap-p99',
        p99('busy'),
        'ms p99 of a tap while draining',
        'tap p99, alone',
        p99('idle'),
        ROUNDS,
      ),
    ];
  },
};
