import Sqlite from 'better-sqlite3';
import type { Entry } from '#common/wire/entry.ts';
import { freePort } from '#test/support/free-port.ts';
import { machine, type Machine } from './machine.ts';
import { readCentral } from './read-central.ts';

/** What many power cuts of terminals and their hub did. Everything but the first three figures must be nothing. */
export type KillReport = {
  readonly kills: Readonly<Record<string, number>>;
  readonly printed: number;
  readonly entries: number;
  /** On paper, and not in the hub's log. */
  readonly lost: readonly string[];
  /** In the hub's log more than once. */
  readonly doubled: readonly string[];
  /** Numbers on two papers. */
  readonly reused: readonly string[];
  /** Files that `PRAGMA integrity_check` does not find whole, and copies that differ from the hub's log in any byte. */
  readonly broken: readonly string[];
};

const terms = ['K1', 'K2', 'K3'];

const columns = 'g, hh, term, epoch, seq, h, hat, res';

/** Reads a machine's log after everything stopped, and whether its file is whole. */
const readLog = (file: string, table: string): { readonly whole: boolean; readonly entries: readonly Entry[] } => {
  const db = new Sqlite(file);
  const whole = db.pragma('integrity_check', { simple: true }) === 'ok';
  const entries = db.prepare<[], Entry>(`SELECT ${columns}, ${table} WHERE audience = 'floor' ORDER BY g`).all();
  db.close();
  return { whole, entries };
};

const again = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

const issuedIn = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ op, res }) => {
    // Written by the terminals of this run.
    const { t, id } = JSON.parse(op) as { readonly t: string; readonly id: string };
    return t === 'ticket.issue' && !res.includes('dupOf') ? [id] : [];
  });

/** Central starts slowly, so it is one in ten; one in three is the hub; the others are a kiosk. */
const victimAt = (dice: number, count: number): number =>
  dice < 0.1 ? 0 : dice < 0.43 ? 1 : 2 + Math.floor(((dice - 0.43) / 0.57) * count);

/** Which files of the run are not whole, and which copies of the hub's log differ from it in any byte. */
const brokenFiles = (dir: string, log: ReturnType<typeof readLog>, atCentral: readonly Entry[]): readonly string[] => {
  const sameStart = (copy: readonly Entry[]): boolean =>
    // Kiosks that were started last took another number or two meanwhile: a copy is the log itself, up to where it is.
    copy.length > 0 && JSON.stringify(log.entries.slice(0, copy.length)) === JSON.stringify(copy);
  const copies = terms.flatMap((term) => {
    const copy = readLog(`${dir}/${term}.db`, 'text AS op FROM site_log');
    return [...(copy.whole ? [] : [`${term} file`]), ...(sameStart(copy.entries) ? [] : [`${term} copy`])];
  });
  return [...(log.whole ? [] : ['hub']), ...copies, ...(sameStart(atCentral) ? [] : ['central copy'])];
};

/**
 * Kills central, the hub and three kiosks that take numbers all the time, `kills` times in turn by chance, then lets all drain and compares everything.
 * `onKill` hears how many were killed so far.
 */
export const killRun = async (
  dir: string,
  kills: number,
  random: () => number,
  onKill: (count: number) => void,
): Promise<KillReport> => {
  const port = String(await freePort());
  const centralPort = String(await freePort());
  const centralUrl = `ws://127.0.0.1:${centralPort}/sync`;
  const central = machine(
    '../../central/index.ts',
    ['--port', centralPort, '--data', `${dir}/central`],
    /^central ready/u,
  );
  const hub = machine('hub-main.ts', ['--dir', dir, '--port', port, '--central', centralUrl], /^ready/u);
  const kiosks = terms.map((term): [string, Machine] => [
    term,
    machine('terminal-main.ts', ['--dir', dir, '--term', term, '--hub', port], /^started/u),
  ]);
  const all: readonly (readonly [string, Machine])[] = [['central', central], ['hub', hub], ...kiosks];
  const counts: Record<string, number> = {};
  let atCentral: readonly Entry[] = [];
  try {
    for (const [, one] of all) await one.start();
    for (let count = 0; count < kills; count += 1) {
      const [name, victim] = all[victimAt(random(), terms.length)] ?? ['hub', hub];
      const [, witness] = kiosks[Math.floor(random() * terms.length)] ?? ['', hub];
      const before = witness.lines.length;
      const some = 1 + Math.floor(random() * 15);
      for (let turns = 0; witness.lines.length < before + some && turns < 2_000; turns += 1) {
        await new Promise((turn) => void setTimeout(turn, 1));
      }
      await victim.kill();
      await victim.start();
      counts[name] = (counts[name] ?? 0) + 1;
      onKill(count + 1);
    }
    for (const [, kiosk] of kiosks) kiosk.tell('quiet');
    // One that drains later may still have written what another has not seen: all are asked again until nobody moves.
    for (const [, kiosk] of kiosks) await kiosk.said(/^drained/u);
    for (const [, kiosk] of kiosks) {
      await kiosk.start();
      kiosk.tell('quiet');
      await kiosk.said(/^drained/u);
    }
    // What a kiosk saw must come to central without anybody's help.
    const seen = kiosks.map(([, { lines }]) => Number(/^drained (\d+)/u.exec(lines.at(-1) ?? '')?.[1]));
    atCentral = await readCentral(Number(centralPort), Math.max(...seen));
  } finally {
    for (const [, one] of [['hub', hub] as const, ...kiosks]) await one.kill();
    await central.stop();
  }

  const log = readLog(`${dir}/hub.db`, 'op FROM entry');
  const issued = issuedIn(log.entries);
  const papers = kiosks.flatMap(([, { lines }]) => lines.filter((line) => line.startsWith('printed ')));
  const onPaper = papers.map((line) => line.split(' ')[1] ?? '');
  const known = new Set(issued);
  return {
    kills: counts,
    printed: papers.length,
    entries: log.entries.length,
    lost: onPaper.filter((id) => !known.has(id)),
    doubled: again(issued),
    reused: again(papers.map((line) => line.split(' ')[2] ?? '')),
    broken: brokenFiles(dir, log, atCentral),
  };
};
