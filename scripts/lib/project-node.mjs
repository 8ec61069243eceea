import { realpathSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { foreground } from './children.mjs';
import { projectNode } from './paths.mjs';
import { installPackages } from '../setup/packages.mjs';

/** @param {string} path */
const real = (path) => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/**
 * Runs a script's work on the project's own Node: installs the packages when needed, which works on any Node ≥ 18, and when we run on another Node (or on one
 * that the installation has just replaced) starts the same script again there.
 * @param {() => Promise<number>} work answers the exit code
 * @returns {Promise<number>}
 */
export const onProjectNode = async (work) => {
  const replaced = await installPackages();
  if (!replaced && real(process.execPath) === real(projectNode)) return work();
  // Whoever asks the path for node gets the same one.
  const env = { ...process.env, PATH: `${dirname(projectNode)}${delimiter}${process.env.PATH ?? ''}` };
  return foreground(projectNode, process.argv.slice(1), env);
};
