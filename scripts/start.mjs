// npm start: sets up, builds, and opens the demo centre; where nobody can see it (no display), it plays one citizen's visit by itself.
import { anyDisplay } from './lib/display.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

await runScript(() =>
  onProjectNode(async () => {
    const { runDemo } = await import('./lib/demo.mjs');
    return runDemo(anyDisplay, process.argv.slice(2));
  }),
);
