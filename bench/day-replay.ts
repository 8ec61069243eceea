import Sqlite from 'better-sqlite3';
import path from 'node:path';
import type { Entry } from '#common/wire/entry.ts';
import { STEP_OPS } from '#common/wire/limits.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { SITE } from '#test/simulation/day/centre.ts';
import { runDay } from '#test/simulation/day/run-day.ts';
import { fullDay } from '#test/simulation/day/plan.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { benchDir, newId } from './site-rig.ts';

const ROUNDS = 5;

const pagesOf = (log: readonly Entry[]): readonly (readonly Entry[])[] =>
  Array.from({ length: Math.ceil(log.length / STEP_OPS) }, (_, n) => log.slice(n * STEP_OPS, (n + 1) * STEP_OPS));

/** A new board takes the day over: every page proved by hash, folded and committed. Seconds. */
const replay = async (pages: readonly (readonly Entry[])[], gen: string): Promise<number> => {
  const { dir, remove } = benchDir();
  const store = new TerminalStore({
    db: await openDatabase(path.join(dir, 'D1.db')),
    site: SITE,
    term: 'D1',
    audiences: ['floor', 'config'],
    clock: { now: Date.now, offset: () => 0 },
    newId,
  });
  store.restartCopy('floor', gen);
  const ms = await timed(() => {
    for (const page of pages) {
      const { kind } = store.accept('floor', gen, page);
      if (kind !== 'accepted') throw new Error(`the day does not prove itself: ${kind}`);
    }
  });
  store.close();
  remove();
  return ms / 1_000;
};

/** The same texts into one bare table, in as many durable transactions. Seconds. */
const bare = async (pages: readonly (readonly Entry[])[]): Promise<number> => {
  const { dir, remove } = benchDir();
  const db = new Sqlite(path.join(dir, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE entry (g INTEGER PRIMARY KEY, res TEXT, text TEXT)');
  const insert = db.prepare('INSERT INTO entry VALUES (?, ?, ?)');
  const write = db.transaction((page: readonly Entry[]) => {
    for (const { g, res, op } of page) insert.run(g, res, op);
  });
  const ms = await timed(() => {
    for (const page of pages) write(page);
  });
  db.close();
  remove();
  return ms / 1_000;
};

/** How fast a new terminal takes over a simulated morning of the floor. */
export const dayReplay: Bench = {
  name: 'day-replay',
  run: async () => {
    const { log, gen, violations } = await runDay({ ...fullDay(1, false), visits: 300, counters: 8 });
    if (violations.length > 0) throw new Error(violations[0]);
    const pages = pagesOf(log);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [folded, inserted] = [await replay(pages, gen), await bare(pages)];
      if (round === 0) continue;
      ours.push(log.length / folded);
      theirs.push(log.length / inserted);
    }
    const anchor = 'bare inserts of the same texts, events/s';
    return [figure('day-replay', quantile(ours, 0.5), 'events/s p50', anchor, quantile(theirs, 0.5), ROUNDS)];
  },
};
