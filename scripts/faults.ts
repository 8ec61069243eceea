import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killRun } from '#test/faults/kill-run.ts';
import { printRun } from '#test/faults/print-run.ts';
import { steadyChance } from '#test/faults/steady-chance.ts';

/**
 * `npm run faults -- --kills 500`: hub and kiosks lose their power so often, on real processes and files; ends with 1 when anything was lost.
 * `npm run faults -- --printer --jobs 1000 --seed 1 [--plays clone]`: so many papers on two printers that fail at random points, while
 * the sender is killed; ends with 1 when a paper was lost, or came out twice without a mark.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    printer: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1000' },
    plays: { type: 'string', default: 'epson' },
  },
});
const dir = mkdtempSync(path.join(tmpdir(), 'motcua-faults-'));
const start = performance.now();
const random = steadyChance(Number(values.seed));

/** Says on the error stream how far a long run is, every tenth kill. */
const tellKills =
  (all: number) =>
  (count: number): void => {
    if (count % 10 === 0) process.stderr.write(`${count} of ${all} kills\n`);
  };

/** Runs what was asked for; the figures, and how much of it must not have happened. */
const run = async (): Promise<{ readonly figures: object; readonly wrong: number }> => {
  if (values.printer) {
    const plays = values.plays === 'clone' ? 'clone' : 'epson';
    const report = await printRun({ dir, jobs: Number(values.jobs), random, plays });
    return { figures: { plays, ...report }, wrong: report.lost.length + report.doubled.length };
  }
  const report = await killRun(dir, Number(values.kills), random, tellKills(Number(values.kills)));
  const { lost, doubled, reused, broken } = report;
  return { figures: report, wrong: lost.length + doubled.length + reused.length + broken.length };
};

const { figures, wrong } = await run();
const seconds = Math.round((performance.now() - start) / 1_000);
console.log(JSON.stringify({ ...figures, seconds }));
if (wrong === 0) rmSync(dir, { recursive: true, force: true });
else console.log(`the files are kept in ${dir}`);
process.exitCode = wrong === 0 ? 0 : 1;
