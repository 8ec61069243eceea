import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { newestFirst } from './backup-order.ts';
import { readManifest, readObjects, type Manifest } from './manifest.ts';

/** Bytes of scans and media of all backups of a set, by hash. */
const OBJECTS = 'objects';
/** A backup that is being written; what a crash left of one. */
export const HALF = '.new-';

/** The folder of one terminal's backups in a place (a folder, a stick). It is made once, when the place is chosen: a stick that is not there has none. */
export const setFolder = (place: string, site: string, term: string): string =>
  path.join(place, `motcua-${site}-${term}`);

/** Where the bytes with this hash lie. */
export const objectFile = (set: string, sha256: string): string => path.join(set, OBJECTS, sha256.slice(0, 2), sha256);

/** Name of a backup's folder: sorts by time (UTC). `salt` tells two of one moment apart. */
export const backupId = (at: number, salt: string): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z-${salt}`;

/** A backup as it lies in a folder. `dir` is its own folder. */
export type FoundBackup = { readonly dir: string; readonly manifest: Manifest };

const foldersIn = async (dir: string): Promise<readonly string[]> => {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
};

/** Every backup in a set whose manifest proves itself, the newest first. */
export const backupsIn = async (set: string): Promise<readonly FoundBackup[]> => {
  const found: FoundBackup[] = [];
  for (const name of (await foldersIn(set)).toSorted().toReversed()) {
    const dir = path.join(set, name);
    const read = name === OBJECTS ? null : await readManifest(dir).catch(() => null);
    if (read?.kind === 'manifest') found.push({ dir, manifest: read.manifest });
  }
  return newestFirst(found);
};

/** Every backup that a person may mean by this folder: itself, a set, or a place with sets in it. The newest first. */
export const findBackups = async (folder: string): Promise<readonly FoundBackup[]> => {
  const itself = await readManifest(folder).catch(() => null);
  if (itself?.kind === 'manifest') return [{ dir: folder, manifest: itself.manifest }];
  const here = await backupsIn(folder);
  if (here.length > 0) return here;
  const sets = (await foldersIn(folder)).filter((name) => name.startsWith('motcua-'));
  const all = await Promise.all(sets.map((name) => backupsIn(path.join(folder, name))));
  return newestFirst(all.flat());
};

/** Removes what an interrupted backup left in a set. */
export const clearHalves = async (set: string): Promise<void> => {
  for (const name of await readdir(set)) {
    if (name.startsWith(HALF)) await rm(path.join(set, name), { recursive: true, force: true });
  }
};

/**
 * Removes the oldest backups beyond `keep`, and the scans that no backup names any more; the backup `fresh` stays whatever its order. Nothing is
 * removed for a backup that cannot be read: what it names is not known.
 */
export const prune = async (set: string, keep: number, fresh?: string): Promise<void> => {
  const whole = await backupsIn(set);
  const [stays, goes] = [whole.slice(0, keep), whole.slice(keep)];
  const spared = goes.filter(({ manifest }) => manifest.id === fresh);
  for (const backup of goes) if (!spared.includes(backup)) await rm(backup.dir, { recursive: true, force: true });
  const left = (await foldersIn(set)).filter((name) => name !== OBJECTS);
  const kept = [...stays, ...spared];
  if (left.length !== kept.length) return;
  const named = new Set<string>();
  for (const { dir } of kept) for (const { sha256 } of await readObjects(dir)) named.add(sha256);
  const objects = path.join(set, OBJECTS);
  for (const part of await foldersIn(objects)) {
    for (const name of await readdir(path.join(objects, part))) {
      if (!named.has(name)) await rm(path.join(objects, part, name), { force: true });
    }
  }
};
