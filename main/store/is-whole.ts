import Sqlite, { type Database } from 'better-sqlite3';
import { chainEntry, chainOp, type Sha256 } from '#common/wire/chain.ts';
import { areMarksWhole } from './are-marks-whole.ts';
import { migrateDatabase } from './open.ts';
import { migrations } from './migrations/migrations.ts';
import { counted, type TellOpening } from './opening.ts';
import { StoreFailure } from './store-failure.ts';

/**
 * What an error says about the file. `damaged`: SQLite found pages that cannot be what was written (SQLITE_CORRUPT with all its extended codes,
 * SQLITE_NOTADB). `doubtful`: it may be the file and it may be our own program (SQLITE_ERROR: a table that is missing, JSON that is none; migrations
 * with unknown names); the file itself must show it. `innocent`: everything else, above all SQLITE_IOERR with all its codes (a cable, a disk that
 * goes away), SQLITE_FULL, SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_NOMEM: a good file stays where it is, and the next start tries again.
 */
export const verdictOn = (error: unknown): 'damaged' | 'doubtful' | 'innocent' => {
  if (error instanceof StoreFailure) {
    if (error.kind === 'database-corrupt') return 'damaged';
    return error.kind === 'database-newer' ? 'doubtful' : 'innocent';
  }
  if (!(error instanceof Error)) return 'innocent';
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return 'damaged';
  return code.startsWith('SQLITE_ERROR') || /corrupted migrations/u.test(error.message) ? 'doubtful' : 'innocent';
};

/**
 * Whether SQLite finds the file whole, every folded state is JSON, the marks can be what was written, and every hash that can be computed is. `tell` hears how
 * far it is.
 */
export const isWhole = (db: Database, sha256: Sha256, tell?: TellOpening): boolean => {
  try {
    return (
      areStatesJson(db) &&
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      areMarksWhole(db, sha256) &&
      areLogsWhole(db, sha256, tell)
    );
  } catch (error) {
    if (verdictOn(error) === 'damaged') return false;
    throw error;
  }
};

/** Whether a file that could not be opened, or made a query fail, is itself to blame: its schema is not what its migrations make, or it is not whole. */
export const isToBlame = async (file: string, sha256: Sha256, nativeBinding?: string): Promise<boolean> => {
  const options = nativeBinding === undefined ? {} : { nativeBinding };
  const db = new Sqlite(file, options);
  try {
    const done = migrationsIn(db);
    const ours = Object.keys(migrations);
    if (done === null) return true;
    // A newer program has all of ours and more.
    if (ours.every((name) => done.includes(name)) && done.length > ours.length) return false;
    const last = done.at(-1);
    if (last === undefined || done.some((name, i) => name !== ours[i])) return true;
    return !(await hasOurSchema(db, nativeBinding, last)) || !isWhole(db, sha256);
  } catch (error) {
    if (verdictOn(error) === 'damaged') return true;
    throw error;
  } finally {
    db.close();
  }
};

/** Whether tables and indexes are, letter by letter, what our migrations make (all of them, or up to one): a byte can flip in a name as well. */
export const hasOurSchema = async (db: Database, nativeBinding?: string, upTo?: string): Promise<boolean> => {
  const made = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    await migrateDatabase(made, upTo);
    return schemaOf(db) === schemaOf(made);
  } finally {
    made.close();
  }
};

/** Names of the migrations that were run, in order; null when the file cannot say so. */
export const migrationsIn = (db: Database): readonly string[] | null => {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get();
  if (table === undefined) return null;
  const rows = db
    .prepare<[], { readonly name: string; readonly timestamp: string }>(
      'SELECT name, timestamp FROM kysely_migration ORDER BY name',
    )
    .all();
  return rows.some(({ timestamp }) => Number.isNaN(Date.parse(timestamp))) ? null : rows.map(({ name }) => name);
};

const schemaOf = (db: Database): string =>
  JSON.stringify(
    db
      .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE '%kysely%' ORDER BY name")
      .all(),
  );

const areStatesJson = (db: Database): boolean => {
  const tables = db
    .prepare<[], string>(
      `SELECT m.name FROM sqlite_schema AS m WHERE m.type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS c WHERE c.name = 'state')`,
    )
    .pluck()
    .all();
  return tables.every(
    (table) => db.prepare(`SELECT 1 FROM ${table} WHERE NOT json_valid(state) LIMIT 1`).get() === undefined,
  );
};

const areLogsWhole = (db: Database, sha256: Sha256, tell: TellOpening | undefined): boolean => {
  const entries = db
    .prepare<[], number>('SELECT (SELECT count(*) FROM own_log) + (SELECT count(*) FROM site_log)')
    .pluck()
    .get();
  const read = counted(tell, 'proving', entries ?? 0);
  return isOwnLogWhole(db, sha256, read) && isSiteLogWhole(db, sha256, read);
};

type OwnRow = {
  readonly audience: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly text: string;
};

const isOwnLogWhole = (db: Database, sha256: Sha256, read: () => void): boolean => {
  const rows = db.prepare<[], OwnRow>(
    'SELECT audience, epoch, seq, h, text FROM own_log ORDER BY audience, epoch, seq',
  );
  let last: OwnRow | null = null;
  for (const row of rows.iterate()) {
    if (last?.audience === row.audience && last.epoch === row.epoch) {
      if (row.seq !== last.seq + 1 || chainOp(sha256, last.h, row.text) !== row.h) return false;
    }
    last = row;
    read();
  }
  return true;
};

type SiteRow = OwnRow & { readonly g: number; readonly hh: string; readonly res: string; readonly term: string };

/** Compaction leaves holes: an entry is proven by the one before it, where that is here. */
const isSiteLogWhole = (db: Database, sha256: Sha256, read: () => void): boolean => {
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
    read();
  }
  return true;
};
