import { open, type FileHandle } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';

/** One copy of a database while it is in use. */
export type SnapshotParts = {
  /** better-sqlite3's online backup of an open database: what its one connection writes meanwhile goes into the copy too. */
  readonly copyTo: Database['backup'];
  /** A new file on a local disk. */
  readonly to: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
};

const PAGE_BYTES = 4_096;
/** Pages copied in one piece: about 4 ms of them, so that a tap between two pieces waits less than a frame. */
const FEWEST = 16;
const MOST = 512;
const QUICK_MS = 3;
const SLOW_MS = 8;
/** So much may wait for the disk; then its sync is waited for in between, so that the last one is short. */
const UNSYNCED_BYTES = 8 * 1_048_576;

const nap = new Int32Array(new SharedArrayBuffer(4));

/**
 * Copies an open database in pieces of a few milliseconds (SQLite's online backup, over the one connection that holds it exclusively: decision 0004).
 * The copy is the database as it is when the last piece is done. Between pieces the event loop turns, and what was copied is synced in a
 * thread of the pool, so that the copy's commit has little left to wait for. Rejects when `signal` says stop, or with what SQLite says.
 */
export const takeSnapshot = async ({ copyTo, to, signal, onProgress, elapsed }: SnapshotParts): Promise<void> => {
  let pages = FEWEST;
  let began = elapsed();
  let syncedTo = 0;
  const disk: { handle: FileHandle | null; busy: Promise<void> | null } = { handle: null, busy: null };
  const sync = (): void => {
    disk.busy = (async () => {
      disk.handle ??= await open(to, 'r+');
      await disk.handle.datasync();
    })()
      // Whether it is on the disk is asked by SQLite's own commit at the end.
      .catch(() => undefined)
      .finally(() => {
        disk.busy = null;
      });
  };
  try {
    await copyTo(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal.throwIfAborted();
        const took = elapsed() - began;
        const done = (totalPages - remainingPages) * PAGE_BYTES;
        onProgress(done, totalPages * PAGE_BYTES);
        if (disk.busy === null && done - syncedTo >= UNSYNCED_BYTES) {
          syncedTo = done;
          sync();
        }
        if (disk.busy !== null && done - syncedTo >= UNSYNCED_BYTES) {
          // The disk is slower than the copy: everybody else has the time.
          Atomics.wait(nap, 0, 0, 1);
          began = elapsed();
          return 0;
        }
        if (took > SLOW_MS) pages = Math.max(FEWEST, Math.floor(pages / 2));
        else if (took < QUICK_MS) pages = Math.min(MOST, pages * 2);
        began = elapsed();
        return pages;
      },
    });
  } finally {
    await disk.busy;
    await disk.handle?.close();
  }
};
