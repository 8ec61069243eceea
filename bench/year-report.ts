import type { ReportGroup, ReportName } from '#common/ipc/report-sheet.ts';
import { makeSheet } from '#main/usecases/reports/make-sheet.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { writeYear, yearUntil } from './year-of-work.ts';

const ROUNDS = 3;
const { firstDay, lastDay } = yearUntil('2026-09-15');

/** The reports that are measured, each beside one scan of the table it reads. A further one is a line here. */
const measured: readonly (readonly [ReportName, ReportGroup | null, 'ticket' | 'dossier'])[] = [
  ['waits', 'service', 'ticket'],
  ['serving', 'officer', 'ticket'],
  ['arrivals', null, 'ticket'],
  ['priority', 'service', 'ticket'],
  ['digitised', 'month', 'dossier'],
];

/** The longest time in which nothing else had its turn while `work` went on, ms. */
const longestBlock = async (work: () => Promise<unknown>): Promise<number> => {
  const seen = { longest: 0, last: performance.now(), over: false };
  const look = (): void => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    if (!seen.over) setImmediate(look);
  };
  setImmediate(look);
  await work();
  seen.over = true;
  return seen.longest;
};

/** Reports of a year over 200,000 dossiers and 300,000 tickets, each against one full scan of the same table by SQLite, and how long they block everybody else. */
export const yearReport: Bench = {
  name: 'year-report',
  run: async () => {
    const terminal = await testTerminal();
    const { db } = terminal.store;
    writeYear(db, lastDay);
    const lines = [];
    for (const [name, group, table] of measured) {
      const [made, blocked, scanned]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const scan = await timed(() => db.prepare(`SELECT count(*), sum(length(state)) FROM ${table}`).get());
        const make = async () => {
          const wish = { name, group, from: firstDay, to: lastDay };
          const outcome = await makeSheet(
            terminal,
            wish,
            slicesOf(() => performance.now()),
          );
          if (outcome.kind !== 'sheet' || outcome.sheet.rows.length === 0) throw new Error(`${name} was not made`);
        };
        const block = { ms: 0 };
        const took = await timed(async () => {
          block.ms = await longestBlock(make);
        });
        if (round === 0) continue;
        made.push(took);
        blocked.push(block.ms);
        scanned.push(scan);
      }
      const scan = quantile(scanned, 0.5);
      const what = `one scan of the same table by SQLite, ms`;
      lines.push(
        figure(`year-report-${name}`, quantile(made, 0.5), 'ms', what, scan, made.length),
        figure(`year-report-${name}-longest-block`, Math.max(...blocked), 'ms', what, scan, blocked.length),
      );
    }
    terminal.dispose();
    return lines;
  },
};
