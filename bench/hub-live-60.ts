import { figure, quantile, type Bench } from './figure.ts';
import { lightTerminal, startHub } from './site-rig.ts';

const TERMINALS = 60;
const OPS_EACH = 40;
const ROUNDS = 5;

type Round = { readonly rate: number; readonly waits: readonly number[] };

const arm = async (options: readonly string[]) => {
  const hub = await startHub(options);
  const names = Array.from({ length: TERMINALS }, (_, at) => `L${at}`);
  const terminals = await Promise.all(names.map((name) => lightTerminal(hub.port, name, () => undefined)));
  const round = async (): Promise<Round> => {
    const waits: number[] = [];
    const start = performance.now();
    await Promise.all(
      terminals.map(async ({ push }) => {
        for (let count = 0; count < OPS_EACH; count += 1) {
          const sent = performance.now();
          await push();
          waits.push(performance.now() - sent);
        }
      }),
    );
    return { rate: (TERMINALS * OPS_EACH * 1_000) / (performance.now() - start), waits };
  };
  const stop = async () => {
    for (const { close } of terminals) close();
    await hub.stop();
  };
  return { round, stop };
};

/** Sixty terminals push single ops as fast as they are acknowledged and are told everything, beside a hub that commits each push alone. */
export const hubLive60: Bench = {
  name: 'hub-live-60',
  run: async () => {
    const grouped = await arm([]);
    const alone = await arm(['--alone']);
    const rounds: { readonly grouped: Round; readonly alone: Round }[] = [];
    for (let count = 0; count <= ROUNDS; count += 1) {
      const round = { grouped: await grouped.round(), alone: await alone.round() };
      // The first round warms up.
      if (count > 0) rounds.push(round);
    }
    await grouped.stop();
    await alone.stop();
    const rate = (of: keyof (typeof rounds)[number]) =>
      quantile(
        rounds.map((round) => round[of].rate),
        0.5,
      );
    const p99 = (of: keyof (typeof rounds)[number]) =>
      quantile(
        rounds.flatMap((round) => round[of].waits),
        0.99,
      );
    return [
      figure('hub-live-60', rate('grouped'), 'ops/s', 'one push per transaction, ops/s', rate('alone'), ROUNDS),
      figure('hub-live-60-p99', p99('grouped'), 'ms p99 to ack', 'one push per transaction, p99', p99('alone'), ROUNDS),
    ];
  },
};
