import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { isSqliteHeader, SQLITE_HEADER } from '#common/kit/sqlite-header.ts';
import { hubVerdictOn } from './is-hub-whole.ts';

export type OpenedHubFile =
  | { readonly kind: 'open'; readonly db: Database }
  | { readonly kind: 'in-use' }
  /** What lies there cannot be what was written. */
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'unusable'; readonly detail: string };

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** The first bytes of a file; none where there is no file. Throws what the system says. */
const headerOf = (file: string): Uint8Array => {
  if (!existsSync(file)) return new Uint8Array();
  const fd = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(SQLITE_HEADER);
    return bytes.subarray(0, readSync(fd, bytes, 0, SQLITE_HEADER, 0));
  } finally {
    closeSync(fd);
  }
};

/**
 * Opens the hub's own database file so that a commit survives a power cut: WAL with synchronous=FULL, set and read back on every open
 * (better-sqlite3 opens an existing WAL file with NORMAL), held exclusively, so that two hubs never write one file.
 * `nativeBinding`: path of another build of better-sqlite3, for a runtime that cannot load the shipped one.
 */
export const openHubFile = (file: string, nativeBinding: string | undefined): OpenedHubFile => {
  let db: Database;
  try {
    if (!isSqliteHeader(headerOf(file))) return { kind: 'damaged', detail: 'its header is not ours' };
    db = new Sqlite(file, { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  } catch (error) {
    return { kind: 'unusable', detail: error instanceof Error ? error.message : String(error) };
  }
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    db.pragma('synchronous = FULL');
    // The pages that live traffic touches stay in memory (KiB); the default of 2 MB is less than one busy day.
    db.pragma('cache_size = -32768');
    const synchronous = db.pragma('synchronous', { simple: true });
    // The exclusive lock is taken by the first write.
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    if (mode === 'wal' && synchronous === 2) return { kind: 'open', db };
    db.close();
    return { kind: 'unusable', detail: `journal_mode ${String(mode)}, synchronous ${String(synchronous)}` };
  } catch (error) {
    db.close();
    if (isBusy(error)) return { kind: 'in-use' };
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: hubVerdictOn(error) === 'damaged' ? 'damaged' : 'unusable', detail };
  }
};
