import { prepare } from '../setup/prepare.mjs';
import { foreground } from './children.mjs';
import { projectNode } from './paths.mjs';

/**
 * Sets up, builds, and runs the demo centre on a screen; where nobody can see it, it plays one citizen's visit by itself.
 * @param {() => Promise<import('./display.mjs').Display>} openDisplay
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export const runDemo = async (openDisplay, args) => {
  const { env } = await prepare({ built: true });
  const display = await openDisplay();
  const tour = display.virtual ? ['--tour'] : [];
  try {
    const program = ['scripts/demo/index.ts', ...tour, ...args];
    return await foreground(projectNode, program, { ...process.env, ...env, ...display.env });
  } finally {
    display.stop();
  }
};
