// npm run check: types of every part, lint, format, dead code; every step says how it ended, and all of them run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, projectNode, root } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { attempt } from './lib/run.mjs';
import { elapsed, runScript } from './lib/steps.mjs';

const parts = ['common', 'main', 'central', 'preload', 'renderer', 'test', 'bench', 'scripts'];

const configs = ['electron.vite.config.ts', 'vitest.config.ts', 'oxlint.config.ts', 'oxlint.imports.ts'];

/** Explicit folders: the stand-in runtime holds a link back to the root, so a walk from there never ends. */
const sources = [...parts, ...configs].filter((path) => existsSync(join(root, path)));

/** @type {readonly (readonly [string, readonly string[]])[]} */
const checks = [
  ...parts.map((part) => /** @type {const} */ ([`types of ${part}`, [bin('tsc'), '-p', `${part}/tsconfig.json`]])),
  ['lint', [bin('oxlint'), '--type-aware', '--deny-warnings', ...sources]],
  ['format', [bin('oxfmt'), '--check', ...sources]],
  ['dead code', [bin('knip')]],
];

/** @param {readonly [string, readonly string[]]} check */
const runCheck = async ([name, args]) => {
  const begun = performance.now();
  const { code, stdout, stderr } = await attempt(projectNode, args);
  const time = elapsed(performance.now() - begun);
  process.stdout.write(code === 0 ? `✓ ${name} (${time})\n` : `✗ ${name} (${time})\n${stdout}${stderr}\n`);
  return code === 0;
};

await runScript(() =>
  onProjectNode(async () => {
    const outcomes = await Promise.all(checks.map(runCheck));
    const failed = outcomes.filter((succeeded) => !succeeded).length;
    process.stdout.write(failed === 0 ? 'everything is in order\n' : `${failed} of ${checks.length} checks failed\n`);
    return failed === 0 ? 0 : 1;
  }),
);
