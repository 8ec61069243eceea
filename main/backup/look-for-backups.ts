import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { findBackups, type FoundBackup } from './backup-set.ts';
import { readManifest } from './manifest.ts';

/** What lies in a folder that a person has pointed to. */
export type Looked =
  | { readonly kind: 'found'; readonly backups: readonly FoundBackup[] }
  /** No whole path, or nothing is there: a stick that is not in, a network folder that is away. */
  | { readonly kind: 'bad-path' | 'gone' | 'none' }
  /** There are backups, and none of them can be read: all broken, or of a newer program. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'newer'; readonly version: string };

const foldersIn = async (dir: string): Promise<readonly string[]> => {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(dir, name));
};

/** Why nothing was found: what the manifests say that are there all the same. */
const whyNone = async (folder: string): Promise<Looked> => {
  const here = await foldersIn(folder);
  const sets = here.filter((dir) => path.basename(dir).startsWith('motcua-'));
  const inSets = (await Promise.all(sets.map(foldersIn))).flat();
  const read = await Promise.all([folder, ...here, ...inSets].map((dir) => readManifest(dir).catch(() => null)));
  const newer = read.find((one) => one?.kind === 'newer');
  if (newer?.kind === 'newer') return newer;
  return { kind: read.some((one) => one?.kind === 'torn') ? 'torn' : 'none' };
};

/** Looks for backups in a folder: itself one, a set of one terminal, or a place with sets in it. Nothing is written. */
export const lookForBackups = async (folder: string): Promise<Looked> => {
  if (!path.isAbsolute(folder)) return { kind: 'bad-path' };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { kind: 'gone' };
  const backups = await findBackups(folder);
  return backups.length > 0 ? { kind: 'found', backups } : whyNone(folder);
};
