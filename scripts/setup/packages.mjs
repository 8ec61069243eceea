import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run } from '../lib/run.mjs';
import { projectNode, root } from '../lib/paths.mjs';
import { step } from '../lib/steps.mjs';

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock
 */

/**
 * Whether what is installed is what the lock file says. npm writes its own lock file into node_modules at the end of an installation, so an
 * interrupted one is not in step; optional packages of other platforms may be missing.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export const inStep = (wanted, installed) => {
  if (installed === undefined) return false;
  const isWanted = Object.entries(installed.packages).every(
    ([path, { version }]) => wanted.packages[path]?.version === version,
  );
  const isComplete = Object.entries(wanted.packages).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed.packages[path]?.version === version,
  );
  return isWanted && isComplete;
};

/**
 * @param {string} path
 * @returns {Promise<Lock | undefined>}
 */
const readLock = async (path) => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * The search path without the programs in node_modules: `npm ci` deletes them, and with them the node that npm would be running on.
 * @param {string} path
 */
export const withoutLocalPrograms = (path) =>
  path
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/](\.bin|node-[a-z]+-x64[\\/]bin)[\\/]?$/.test(folder))
    .join(delimiter);

/**
 * How to call npm: through the npm that started us, or the one on the path.
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly [string, readonly string[]]}
 */
const npmCommand = (env) =>
  env.npm_execpath !== undefined && /\.c?js$/.test(env.npm_execpath) && existsSync(env.npm_execpath)
    ? ['node', [env.npm_execpath]]
    : ['npm', []];

/**
 * Runs npm on the machine's own Node and answers its stdout.
 * @param {readonly string[]} args
 * @param {string} whatToDo
 */
export const npm = async (args, whatToDo) => {
  const [command, first] = npmCommand(process.env);
  const env = { ...process.env, PATH: withoutLocalPrograms(process.env.PATH ?? '') };
  return run(command, [...first, ...args], { env, whatToDo });
};

/**
 * Installs the packages of package-lock.json when node_modules is not in step with it, and answers whether it had to. No install script runs: the native modules
 * carry prebuilt binaries, and what else a script would do is a step of its own.
 */
export const installPackages = async () => {
  const wanted = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted !== undefined && inStep(wanted, installed) && existsSync(projectNode)) return false;
  await step('packages: npm ci', () =>
    npm(
      ['ci', '--ignore-scripts', '--loglevel=error', '--no-fund', '--no-audit'],
      'Check that npm reaches its registry (npm ping), then start again.',
    ),
  );
  return true;
};
