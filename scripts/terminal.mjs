// npm run terminal -- --profile DIR: sets up, builds, and opens one terminal on its profile.
// npm run terminal -- --restore FOLDER --into DIR: makes a profile of a backup instead (scripts/restore.ts).
import { isAbsolute, resolve } from 'node:path';
import { foreground } from './lib/children.mjs';
import { anyDisplay } from './lib/display.mjs';
import { projectNode } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

/**
 * A relative profile folder counts from where the person stands; npm itself goes to the project's root.
 * @param {readonly string[]} args
 */
const fromCaller = (args) =>
  args.map((arg, index) =>
    args[index - 1] === '--profile' && !isAbsolute(arg) ? resolve(process.env.INIT_CWD ?? process.cwd(), arg) : arg,
  );

await runScript(() =>
  onProjectNode(async () => {
    if (process.argv.includes('--restore')) {
      return foreground(projectNode, ['scripts/restore.ts', ...process.argv.slice(2)]);
    }
    const { prepare } = await import('./setup/prepare.mjs');
    const { env } = await prepare({ built: true });
    const display = await anyDisplay();
    // Chromium refuses its sandbox to root.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    try {
      const args = ['.', ...sandbox, ...fromCaller(process.argv.slice(2))];
      return await foreground(env.MOTCUA_ELECTRON, args, { ...process.env, ...env, ...display.env });
    } finally {
      display.stop();
    }
  }),
);
