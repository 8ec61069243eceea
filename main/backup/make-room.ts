import { stat, statfs } from 'node:fs/promises';
import { backupsIn, prune } from './backup-set.ts';
import { NoRoom } from './trouble.ts';

/** What the terminal's own disk keeps free for the database at work, whatever is backed up or rehearsed, bytes. */
export const RESERVE_BYTES = 512 * 1_048_576;
/** Manifest, lists, and the ends of blocks, bytes. */
const SLACK_BYTES = 256 * 1_024;

/** A terminal's own folder, and what stays free on its disk, bytes. */
export type Home = { readonly profileDir: string; readonly reserveBytes: number };

/**
 * How many bytes may be written to a folder: what is free there, without the reserve where the terminal's own database lies on the same disk
 * (`atHome`). Without end where the file system does not say.
 */
const roomIn = async (
  folder: string,
  { profileDir, reserveBytes }: Home,
): Promise<{ readonly bytes: number; readonly atHome: boolean }> => {
  const { bavail, blocks, bsize } = await statfs(folder);
  const [there, here] = await Promise.all([stat(folder), stat(profileDir)]);
  const atHome = there.dev === here.dev;
  const free = blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
  return { bytes: atHome ? free - reserveBytes : free, atHome };
};

/** Rejects with NoRoom where a folder has not so many bytes for us. */
export const needRoom = async (folder: string, bytes: number, home: Home): Promise<void> => {
  const room = await roomIn(folder, home);
  if (room.bytes < bytes + SLACK_BYTES) throw new NoRoom(bytes + SLACK_BYTES, room.atHome);
};

/**
 * Makes room in a set that is full: the scans that no backup names, then the oldest backups, one more than `keep` asks for or as many as it takes.
 * The newest one always stays, and none goes where all of them together would not make room enough. False when nothing could be done.
 */
const makeRoom = async (set: string, keep: number, home: Home, full: unknown): Promise<boolean> => {
  // A disk that said itself that it is full had room by its own figures: one backup less is all that can be tried.
  const need = full instanceof NoRoom ? full.bytes : 0;
  await prune(set, keep);
  const { bytes: free } = await roomIn(set, home);
  if (need > 0 && free >= need) return true;
  const [, ...older] = await backupsIn(set);
  const most = older.flatMap(({ manifest }) => manifest.files).reduce((sum, { bytes }) => sum + bytes, free);
  if (most < need) return false;
  for (let left = older.length; left >= 1; left -= 1) {
    await prune(set, left);
    if ((await roomIn(set, home)).bytes >= need) return true;
  }
  return false;
};

/** Writes into a set; where it is full, makes room and tries once more. Rejects with what `write` said last. */
export const writeWithRoom = async <T>(
  set: string,
  keep: number,
  home: Home,
  isFull: (error: unknown) => boolean,
  write: () => Promise<T>,
): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error) || !(await makeRoom(set, keep, home, error).catch(() => false))) throw error;
  }
  try {
    return await write();
  } catch (error) {
    // What was written before the disk was full is named by no backup, and would keep it full.
    if (isFull(error)) await prune(set, keep).catch(() => undefined);
    throw error;
  }
};
