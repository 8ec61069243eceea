import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupObject } from './manifest.ts';

/** Folders of a profile whose files are kept once for all backups. */
const SHARED = ['attachments', 'media'];
/** Files that only live for moments. */
const PASSING = /(^|\/)incoming\/|\.(part|new)$/u;

/** A scan or media file as it lies in a profile now. */
export type SharedFile = { readonly path: string; readonly bytes: number; readonly mtimeMs: number };

const filesUnder = async (dir: string, folder: string): Promise<readonly SharedFile[]> => {
  const entries = await readdir(path.join(dir, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<SharedFile | null> => {
        const file = path.join(entry.parentPath, entry.name);
        // A file that went while we looked is not of this moment any more.
        const known = await stat(file).catch(() => null);
        const inside = path.relative(dir, file).split(path.sep).join('/');
        return known === null ? null : { path: inside, bytes: known.size, mtimeMs: known.mtimeMs };
      }),
  );
  return found.filter((file) => file !== null && !PASSING.test(file.path)) as readonly SharedFile[]; // null was filtered
};

/** Every scan and media file of a profile. */
export const sharedFiles = async (dir: string): Promise<readonly SharedFile[]> =>
  (await Promise.all(SHARED.map((folder) => filesUnder(dir, folder)))).flat();

/** Whether a file is the one that an earlier backup named, as far as its size and time say. */
export const isSameFile = (file: SharedFile, known: BackupObject | undefined): known is BackupObject =>
  known?.bytes === file.bytes && known.mtimeMs === file.mtimeMs;

/** Size of a file, bytes; null where there is none. */
export const sizeOf = async (file: string): Promise<number | null> => {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
};
