import { existsSync, renameSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { chainEntry, chainOp, type Sha256 } from '#common/wire/chain.ts';
import { openDatabase } from './open.ts';
import { StoreFailure } from './store-failure.ts';

/** A database that can be trusted, and where the damaged one was put that lay in its place; null when there was none. */
export type OpenedWhole = { readonly db: Database; readonly setAside: string | null };

/**
 * Opens a terminal's database and reads all of it first. A damaged one (bad disk, flipped bytes) is put aside under a name with the moment
 * (UTC) and a new one begins in its place: the guard then starts a new epoch, and what the hub has comes back from it. Nothing is deleted.
 * Throws StoreFailure for every other reason.
 */
export const openWhole = async (
  file: string,
  sha256: Sha256,
  nowMs: number,
  nativeBinding?: string,
): Promise<OpenedWhole> => {
  try {
    const db = await openDatabase(file, nativeBinding);
    if (isWhole(db, sha256)) return { db, setAside: null };
    db.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  const mark = new Date(nowMs).toISOString().replaceAll(/[:.]/gu, '-');
  const setAside = file.replace(/(\.db)?$/u, `-damaged-${mark}.db`);
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${setAside}${end}`);
  }
  return { db: await openDatabase(file, nativeBinding), setAside };
};

/** Whether SQLite finds the file whole and every hash that can be computed from it is the one that was written. */
const isWhole = (db: Database, sha256: Sha256): boolean => {
  try {
    return (
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      isOwnLogWhole(db, sha256) &&
      isSiteLogWhole(db, sha256)
    );
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
};

/** Whether this is what a damaged file leads to: corrupt pages, schemas that cannot be read, state that is no JSON any more. */
const isDamage = (error: unknown): boolean => {
  if (error instanceof StoreFailure) return error.kind === 'database-corrupt';
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/u.test(code) || /corrupted migrations/u.test(error.message);
};

type OwnRow = {
  readonly audience: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly text: string;
};

const isOwnLogWhole = (db: Database, sha256: Sha256): boolean => {
  const rows = db.prepare<[], OwnRow>(
    'SELECT audience, epoch, seq, h, text FROM own_log ORDER BY audience, epoch, seq',
  );
  let last: OwnRow | null = null;
  for (const row of rows.iterate()) {
    if (last?.audience === row.audience && last.epoch === row.epoch) {
      if (row.seq !== last.seq + 1 || chainOp(sha256, last.h, row.text) !== row.h) return false;
    }
    last = row;
  }
  return true;
};

type SiteRow = OwnRow & { readonly g: number; readonly hh: string; readonly res: string; readonly term: string };

/** Compaction leaves holes: an entry is proven by the one before it, where that is here. */
const isSiteLogWhole = (db: Database, sha256: Sha256): boolean => {
  const rows = db.prepare<[], SiteRow>(
    'SELECT audience, g, hh, term, epoch, seq, h, res, text FROM site_log ORDER BY audience, g',
  );
  const tails = new Map<string, SiteRow>();
  let last: SiteRow | null = null;
  for (const row of rows.iterate()) {
    if (last?.audience === row.audience && last.g + 1 === row.g && chainEntry(sha256, last.hh, row) !== row.hh) {
      return false;
    }
    const writer = `${row.audience}/${row.term}/${row.epoch}`;
    const before = tails.get(writer);
    if (before !== undefined && before.seq + 1 === row.seq && chainOp(sha256, before.h, row.text) !== row.h) {
      return false;
    }
    tails.set(writer, row);
    last = row;
  }
  return true;
};
