// npm run screenshots: plays the demo's visit where nobody's mouse disturbs it, and keeps the pictures that README.md shows.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { virtualDisplay } from './lib/display.mjs';
import { root } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { note, runScript } from './lib/steps.mjs';

const pictures = ['kiosk', 'counter', 'display', 'supervisor', 'ticket', 'receipt'];

await runScript(() =>
  onProjectNode(async () => {
    const { runDemo } = await import('./lib/demo.mjs');
    const exitCode = await runDemo(virtualDisplay, []);
    if (exitCode !== 0) return exitCode;
    const target = join(root, 'docs', 'screenshots');
    await mkdir(target, { recursive: true });
    for (const picture of pictures) {
      await copyFile(join(root, 'demo-output', `${picture}.png`), join(target, `${picture}.png`));
    }
    note(`docs/screenshots: ${pictures.join(', ')}`);
    return 0;
  }),
);
