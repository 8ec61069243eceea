// npm start: sets up, builds, and opens the demo centre; where nobody can see it (no display), it plays one citizen's visit by itself.
import { foreground } from './lib/children.mjs';
import { anyDisplay } from './lib/display.mjs';
import { projectNode } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

await runScript(() =>
  onProjectNode(async () => {
    const { prepare } = await import('./setup/prepare.mjs');
    const { env } = await prepare({ built: true });
    const display = await anyDisplay();
    const args = [...(display.virtual ? ['--tour'] : []), ...process.argv.slice(2)];
    try {
      return await foreground(projectNode, ['scripts/demo/index.ts', ...args], {
        ...process.env,
        ...env,
        ...display.env,
      });
    } finally {
      display.stop();
    }
  }),
);
