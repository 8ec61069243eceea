import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { isSqliteHeader, SQLITE_HEADER } from '#common/kit/sqlite-header.ts';
import type { Sha256 } from '#common/wire/chain.ts';
import { damages } from './damages.ts';
import { hasOurSchema, isToBlame, isWhole, verdictOn } from './is-whole.ts';
import { openDatabase } from './open.ts';
import type { TellOpening } from './opening.ts';
import { findRows, type FoundRows } from './recover/find-rows.ts';
import { asideFiles, setAside } from './set-aside.ts';

/** What could be read of a damaged file that this database has not taken yet: its name, when it was put aside (UTC ms), its rows. */
export type FoundFile = { readonly file: string; readonly at: number; readonly rows: FoundRows };

/** A database that can be trusted, and what was read of damaged ones that lay in its place. */
export type OpenedWhole = { readonly db: Database; readonly found: readonly FoundFile[] };

export type OpenWhole = {
  readonly file: string;
  /** The terminal whose database it is. */
  readonly term: string;
  readonly sha256: Sha256;
  /** UTC ms. */
  readonly now: number;
  readonly nativeBinding?: string | undefined;
  /** Told how far it is: reading all of a year takes its time. */
  readonly tell?: TellOpening | undefined;
};

/**
 * Opens a terminal's database and reads all of it first. A damaged one (bad disk, flipped bytes) is put aside under a name with the moment and a new
 * one begins in its place, for a new epoch. Every file that was put aside is read once, row by row, until some database has taken what was in it,
 * so a power cut in the middle of it costs nothing. Throws StoreFailure, or what SQLite says, for every other reason.
 */
export const openWhole = async ({ file, term, sha256, now, nativeBinding, tell }: OpenWhole): Promise<OpenedWhole> => {
  const whole = await openIfWhole({ file, sha256, nativeBinding, tell });
  if (whole === null) setAside(file, now);
  const db = whole ?? (await openDatabase(file, nativeBinding));
  const taken = new Set(damages(db).map((damage) => damage.file));
  const found = asideFiles(file)
    .filter((aside) => !taken.has(path.basename(aside.file)))
    .map((aside) => {
      tell?.('rescuing', null);
      return { file: path.basename(aside.file), at: aside.at, rows: findRows(aside.file, term) };
    });
  return { db, found };
};

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

/** null when the file is damaged. */
const openIfWhole = async ({
  file,
  sha256,
  nativeBinding,
  tell,
}: Pick<OpenWhole, 'file' | 'sha256' | 'nativeBinding' | 'tell'>): Promise<Database | null> => {
  let db: Database | null = null;
  try {
    if (!isSqliteHeader(headerOf(file))) return null;
    tell?.('checking', null);
    db = await openDatabase(file, nativeBinding);
    if ((await hasOurSchema(db, nativeBinding)) && isWhole(db, sha256, tell)) return db;
    db.close();
    return null;
  } catch (error) {
    db?.close();
    switch (verdictOn(error)) {
      case 'damaged':
        return null;
      case 'doubtful':
        if (await isToBlame(file, sha256, nativeBinding)) return null;
        throw error;
      default:
        throw error;
    }
  }
};
