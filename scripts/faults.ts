import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killRun } from '#test/faults/kill-run.ts';
import { steadyChance } from '#test/faults/steady-chance.ts';

/** `npm run faults -- --kills 500`: hub and kiosks lose their power so often, on real processes and files; ends with 1 when anything was lost. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const dir = mkdtempSync(path.join(tmpdir(), 'motcua-faults-'));
const start = performance.now();
const { kills, printed, entries, lost, doubled, reused, broken } = await killRun(
  dir,
  Number(values.kills),
  steadyChance(Number(values.seed)),
);
const seconds = Math.round((performance.now() - start) / 1_000);
console.log(JSON.stringify({ kills, seconds, printed, entries, lost, doubled, reused, broken }));
const wrong = lost.length + doubled.length + reused.length + broken.length;
if (wrong === 0) rmSync(dir, { recursive: true, force: true });
else console.log(`the files are kept in ${dir}`);
process.exitCode = wrong === 0 ? 0 : 1;
