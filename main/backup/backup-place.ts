import { access, constants, mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackupTrouble } from '#common/domain/backup/backup-trouble.ts';
import { setFolder } from './backup-set.ts';
import { backupTroubleOf } from './trouble.ts';

/**
 * How a place is now. `other-medium`: there is a folder, but none of ours in it: another stick, or the empty folder where a stick is mounted.
 * `freeBytes` is null where nobody knows.
 */
export type PlaceState = {
  readonly place: string;
  readonly state: 'there' | 'other-medium' | 'away';
  readonly freeBytes: number | null;
};

const isFolder = async (dir: string): Promise<boolean> => {
  try {
    return (await stat(dir)).isDirectory();
  } catch {
    return false;
  }
};

/** Looks at a place without writing: a stick that is not in has no folder of ours. */
export const placeState = async (place: string, site: string, term: string): Promise<PlaceState> => {
  const set = setFolder(place, site, term);
  const isOurs = await isFolder(set);
  try {
    await access(isOurs ? set : place, constants.R_OK);
    const { bavail, bsize } = await statfs(isOurs ? set : place);
    return { place, state: isOurs ? 'there' : 'other-medium', freeBytes: bavail * bsize };
  } catch {
    return { place, state: 'away', freeBytes: null };
  }
};

/**
 * Takes a place into use: it must be a folder that is there, and writable. Our folder in it is made here and never later, so that a backup is not
 * written to the empty place where a stick usually is. null when it is good.
 */
export const openPlace = async (place: string, site: string, term: string): Promise<BackupTrouble | null> => {
  try {
    if (!path.isAbsolute(place) || !(await stat(place)).isDirectory()) return 'gone';
    const set = setFolder(place, site, term);
    // Not recursive: of a read-only disk that would say that the folder is not there.
    if (!(await isFolder(set))) await mkdir(set);
    const trial = path.join(set, '.trial');
    await writeFile(trial, 'motcua');
    await rm(trial);
    return null;
  } catch (error) {
    return backupTroubleOf(error);
  }
};

/**
 * Takes another medium into use under the path of a place, for a stick that was replaced. `at-home`: it is no medium at all but a folder on the disk of
 * this machine's own profile, most likely the empty one where the stick is mounted.
 */
export const openAnew = async (
  place: string,
  site: string,
  term: string,
  profileDir: string,
): Promise<BackupTrouble | 'at-home' | null> => {
  try {
    const [there, here] = await Promise.all([stat(place), stat(profileDir)]);
    return there.dev === here.dev ? 'at-home' : await openPlace(place, site, term);
  } catch (error) {
    return backupTroubleOf(error);
  }
};
