import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, projectNode, root } from '../lib/paths.mjs';
import { isStamped, writeStamp } from '../lib/stamp.mjs';
import { note, step } from '../lib/steps.mjs';

/** The electron package: since version 42 it fetches its binary when asked, not when installed. */
export const electronPackage = join(root, 'node_modules', 'electron');

/** A download that brings nothing for this long is given up, in milliseconds; a slow one that goes on is not. */
const patience = 15_000;

const failureMark = join(cache, 'electron-download-failed');

/** What is asked for and from where: another version or another mirror is worth another try. */
const downloadKey = async () => {
  const { version } = JSON.parse(await readFile(join(electronPackage, 'package.json'), 'utf8'));
  return `${version} ${process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? ''}`.trim();
};

/** Whether this download was tried before and failed. */
export const hasDownloadFailed = async () => isStamped(failureMark, await downloadKey());

/**
 * The size of all files in a folder, in bytes.
 * @param {string} folder
 */
const sizeOf = async (folder) => {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const sizes = files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/**
 * Runs the package's own installer (it honours ELECTRON_MIRROR) and answers whether it succeeded.
 * @param {string} work an empty folder that the download grows in
 * @returns {Promise<boolean>}
 */
const install = (work) =>
  new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: work, ELECTRON_GET_NO_PROGRESS: '1' };
    const child = spawn(projectNode, [join(electronPackage, 'install.js')], { env, stdio: 'ignore' });
    let last = { size: 0, at: performance.now() };
    const look = async () => {
      // A file may go between listing and measuring it; the next look counts.
      const size = await sizeOf(work).catch(() => last.size);
      if (size !== last.size) last = { size, at: performance.now() };
      else if (performance.now() - last.at > patience) child.kill('SIGKILL');
    };
    const watch = setInterval(() => void look(), 1000);
    const finish = (/** @type {boolean} */ succeeded) => {
      clearInterval(watch);
      resolve(succeeded);
    };
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
  });

/** Tries the download once and remembers a failure: a refused connection is not an error here. */
export const downloadElectron = () =>
  step('Electron: download', async () => {
    const work = join(cache, 'electron-download');
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { recursive: true });
    const succeeded = await install(work);
    await rm(work, { recursive: true, force: true });
    if (succeeded) return;
    await rm(join(electronPackage, 'dist'), { recursive: true, force: true });
    await writeStamp(failureMark, await downloadKey());
    note(`Electron cannot be downloaded here (remembered; delete ${failureMark.slice(root.length + 1)} to try again)`);
  });
