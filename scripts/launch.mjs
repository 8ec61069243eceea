// Runs one of the project's TypeScript programs on the project's own Node, also as the first command on a fresh machine: node scripts/launch.mjs FILE [ARGUMENTS]
import { foreground } from './lib/children.mjs';
import { projectNode } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { runScript } from './lib/steps.mjs';

await runScript(() =>
  onProjectNode(async () => {
    const { preparePostgres } = await import('./setup/postgres.mjs');
    await preparePostgres();
    return foreground(projectNode, process.argv.slice(2));
  }),
);
