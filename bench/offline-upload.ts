import { openDatabase } from '#main/store/open.ts';
import { copyOf } from '#test/support/sync-site.ts';
import type { SyncClient } from '#main/sync/sync-client.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { pouchArm } from './pouch-arm.ts';
import { benchDir, connect, newId, openStore, reached, startHub } from './site-rig.ts';

const OPS = 10_000;
/** As in the measurement that the goals were taken from. */
const POUCH_DOCS = 5_000;
const BATCH = 500;
const ROUNDS = 5;

type Round = {
  readonly upload: number;
  readonly pull: number;
  readonly raw: number;
  readonly pouchUp: number;
  readonly pouchDown: number;
};

const perSecond = (count: number, ms: number): number => (count * 1_000) / ms;

const writeOffline = (store: TerminalStore): void => {
  for (let from = 0; from < OPS; from += BATCH) {
    const some = Array.from({ length: BATCH }, () => newId());
    store.append(some.map((id) => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }) as const));
  }
};

/** The anchor of pulling: the very same rows into the same table of an empty database, in commits of 500. */
const rawInsert = async (dir: string, from: TerminalStore): Promise<number> => {
  const rows = copyOf(from, 'floor');
  const db = await openDatabase(`${dir}/raw.db`);
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
  return perSecond(rows.length, ms);
};

const measure = async (): Promise<Omit<Round, 'pouchUp' | 'pouchDown'>> => {
  const hub = await startHub();
  const { dir, remove } = benchDir();
  const writer = await openStore(dir, 'K1');
  writeOffline(writer);
  const client = connect(writer, hub.port);
  const up = await timed(() => reached('everything is at the hub', () => writer.unsynced() === 0));
  await reached('and came back', () => writer.cursor('floor').g === OPS);
  await client.stop();
  const reader = await openStore(dir, 'D1');
  const readers: SyncClient[] = [];
  const down = await timed(async () => {
    readers.push(connect(reader, hub.port));
    await reached('everything is here', () => reader.cursor('floor').g === OPS);
  });
  for (const one of readers) await one.stop();
  const raw = await rawInsert(dir, reader);
  writer.close();
  reader.close();
  await hub.stop();
  remove();
  return { upload: perSecond(OPS, up), pull: perSecond(OPS, down), raw };
};

/**
 * Ten thousand ops that a terminal wrote alone go to the hub until all are acknowledged (they come back meanwhile), and another terminal pulls
 * them: beside PouchDB, and beside raw inserts of the same rows.
 */
export const offlineUpload: Bench = {
  name: 'offline-upload',
  run: async () => {
    const pouch = await pouchArm(POUCH_DOCS);
    const rounds: Round[] = [];
    for (let count = 0; count <= ROUNDS; count += 1) {
      const ours = await measure();
      const { up, down } = await pouch.round();
      // The first round warms up.
      if (count > 0) rounds.push({ ...ours, pouchUp: up, pouchDown: down });
    }
    await pouch.stop();
    const median = (of: keyof Round): number =>
      quantile(
        rounds.map((round) => round[of]),
        0.5,
      );
    return [
      figure(
        'offline-upload',
        median('upload'),
        'ops/s',
        'PouchDB to express-pouchdb, docs/s',
        median('pouchUp'),
        ROUNDS,
      ),
      figure('catch-up-pull', median('pull'), 'ops/s', 'raw insert of the same rows, rows/s', median('raw'), ROUNDS),
      figure('catch-up-pull-pouchdb', median('pull'), 'ops/s', 'PouchDB, docs/s', median('pouchDown'), ROUNDS),
    ];
  },
};
