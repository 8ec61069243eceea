// npm test: sets up, builds, runs every test (or those given as arguments), and ends with the line "N passed, N failed". Screens are looked at in their
// first size; `npm run test:sizes` takes the others.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { foreground } from './lib/children.mjs';
import { closingLine, outcomeOf, secondTries } from './lib/closing-line.mjs';
import { virtualDisplay } from './lib/display.mjs';
import { bin, cache, projectNode } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

const reportFile = join(cache, 'test-report.json');

const readReport = async () => {
  try {
    return JSON.parse(await readFile(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
};

/** @param {readonly string[]} filters */
const runTests = async (filters) => {
  const { prepare } = await import('./setup/prepare.mjs');
  const { env } = await prepare({ built: true, tests: true });
  await mkdir(cache, { recursive: true });
  await rm(reportFile, { force: true });
  // Journeys get a screen of their own, also on a desk with a real one: nobody's mouse disturbs them, and they disturb nobody.
  const display = process.platform === 'linux' ? await virtualDisplay() : undefined;
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const args = [bin('vitest'), 'run', ...reporters, ...filters];
    return await foreground(projectNode, args, { ...process.env, ...env, ...display?.env });
  } finally {
    display?.stop();
  }
};

await runScript(
  () =>
    onProjectNode(async () => {
      const asked = process.argv.slice(2);
      const exitCode = await runTests(asked.length > 0 ? asked : ['--project', 'unit', '--project', 'journeys']);
      const report = await readReport();
      const outcome = outcomeOf(report, exitCode);
      for (const line of secondTries(report)) process.stdout.write(`! passed only at the second try: ${line}\n`);
      process.stdout.write(`${closingLine(outcome)}\n`);
      return outcome.failed === 0 ? 0 : 1;
    }),
  closingLine(outcomeOf(undefined, 1)),
);
