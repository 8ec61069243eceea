import { openDatabase } from '#main/store/open.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { copyOf } from '#test/support/sync-site.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { benchDir, connect, newId, openStore, reached, startHub } from './site-rig.ts';

const OPS = 20_000;
const BATCH = 500;
const ROUNDS = 5;

/** The same rows into the same table of an empty database, in commits of 500, without checking or folding anything. */
const rawInsert = async (dir: string, from: TerminalStore, round: number): Promise<number> => {
  const rows = copyOf(from, 'floor');
  const db = await openDatabase(`${dir}/raw-${round}.db`);
  const insert = db.prepare("INSERT INTO site_log VALUES ('floor', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const run = db.transaction((at: number) => {
    for (const { g, hh, term, epoch, seq, h, hat, res, op } of rows.slice(at, at + BATCH)) {
      insert.run(g, hh, term, epoch, seq, h, hat, res, `${term}-${seq}-0000-0000-000000000000`, op);
    }
  });
  const ms = await timed(() => {
    for (let at = 0; at < rows.length; at += BATCH) run.immediate(at);
  });
  db.close();
  return ms;
};

/** A new terminal on a real file, from its first connection to a folded window of 20,000 entries, against inserting the bare rows. */
export const bootstrap20k: Bench = {
  name: 'bootstrap-20k',
  run: async () => {
    const hub = await startHub();
    const { dir, remove } = benchDir();
    const writer = await openStore(dir, 'K1');
    for (let at = 0; at < OPS; at += BATCH) {
      const some = Array.from({ length: BATCH }, () => newId());
      writer.append(some.map((id) => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }) as const));
    }
    const filling = connect(writer, hub.port);
    await reached('the hub has the window', () => writer.cursor('floor').g === OPS);
    await filling.stop();
    const usable: number[] = [];
    const raw: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const fresh = await openStore(dir, `N${round}`);
      usable.push(
        await timed(async () => {
          const client = connect(fresh, hub.port);
          await reached('the window is here', () => fresh.cursor('floor').g === OPS);
          await client.stop();
        }),
      );
      fresh.close();
      raw.push(await rawInsert(dir, writer, round));
    }
    writer.close();
    await hub.stop();
    remove();
    return [
      figure(
        'bootstrap-20k',
        quantile(usable, 0.5),
        'ms to a folded window of 20,000 entries',
        'the bare rows inserted',
        quantile(raw, 0.5),
        ROUNDS,
      ),
    ];
  },
};
