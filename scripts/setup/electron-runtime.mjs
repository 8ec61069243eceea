import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { note } from '../lib/steps.mjs';
import { downloadElectron, electronPackage, hasDownloadFailed } from './download-electron.mjs';
import { standInExecutable } from './stand-in.mjs';

/**
 * @typedef {object} Facts
 * @property {string | undefined} override executable in the folder that the person set
 * @property {string | undefined} installed executable that the electron package downloaded before
 * @property {boolean} downloadFailed an earlier download of this version from this mirror failed
 * @property {string} standIn where the stand-in is, or will be
 *
 * @typedef {{ kind: 'electron', executable: string, why: string } | { kind: 'stand-in', executable: string, why: string }} Runtime
 */

/**
 * Which Electron to start: what the person set, what is there, what can be downloaded, and at last the stand-in.
 * @param {Facts} facts
 * @returns {Runtime | { kind: 'download' }}
 */
export const chooseRuntime = ({ override, installed, downloadFailed, standIn }) => {
  if (override !== undefined) {
    return { kind: 'electron', executable: override, why: 'ELECTRON_OVERRIDE_DIST_PATH is set' };
  }
  if (installed !== undefined) {
    return { kind: 'electron', executable: installed, why: 'the electron package has its binary' };
  }
  if (!downloadFailed) return { kind: 'download' };
  return {
    kind: 'stand-in',
    executable: standIn,
    why: 'the download of Electron could not be reached; a stand-in for development and tests, never shipped',
  };
};

const installedExecutable = async () => {
  try {
    const executable = join(
      electronPackage,
      'dist',
      (await readFile(join(electronPackage, 'path.txt'), 'utf8')).trim(),
    );
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Resolves the Electron to use, downloading it when that is possible, and says in one line which one was taken and why.
 * @returns {Promise<Runtime>}
 */
export const resolveRuntime = async () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const choose = async () =>
    chooseRuntime({
      override: folder ? join(folder, name) : undefined,
      installed: await installedExecutable(),
      downloadFailed: await hasDownloadFailed(),
      standIn: standInExecutable,
    });
  let choice = await choose();
  if (choice.kind === 'download') {
    await downloadElectron();
    choice = await choose();
  }
  if (choice.kind === 'download') throw new Error('the download of Electron left neither a binary nor a failure');
  note(`runtime: ${choice.executable.replace(`${root}/`, '')} (${choice.why})`);
  return choice;
};
