// Sets everything up without starting anything, and prints what to export to start Electron by hand: eval "$(node scripts/setup.mjs)"
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

await runScript(() =>
  onProjectNode(async () => {
    const { prepare } = await import('./setup/prepare.mjs');
    const { env } = await prepare({ built: false });
    for (const [name, value] of Object.entries(env)) process.stdout.write(`export ${name}='${value}'\n`);
    return 0;
  }),
);
