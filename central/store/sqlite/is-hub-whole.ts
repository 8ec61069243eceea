import Sqlite, { type Database } from 'better-sqlite3';
import { audiences } from '#common/domain/log/audience.ts';
import { chainEntry, chainOp, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { migrateHubFile } from './migrate-hub-file.ts';
import { hubMigrations } from './migrations.ts';

/**
 * What an error says about the file: `damaged` (SQLITE_CORRUPT, SQLITE_NOTADB, with all extended codes), `doubtful` (SQLITE_ERROR, migrations
 * with unknown names: the file or our program), `innocent` (everything else, faults of cables and full disks above all).
 */
export const hubVerdictOn = (error: unknown): 'damaged' | 'doubtful' | 'innocent' => {
  if (!(error instanceof Error)) return 'innocent';
  if (error.cause !== undefined) return hubVerdictOn(error.cause);
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return 'damaged';
  const isDoubtful =
    code.startsWith('SQLITE_ERROR') || /corrupted migrations|previously executed migration/u.test(error.message);
  return isDoubtful ? 'doubtful' : 'innocent';
};

/** Whether SQLite finds the hub's file whole, every state is JSON, and every hash of every log is the one that was written. Reads all of it. */
export const isHubWhole = (db: Database, site: string, gen: string, sha256: Sha256): boolean => {
  try {
    return (
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      db.prepare('SELECT 1 FROM state WHERE NOT json_valid(value) LIMIT 1').get() === undefined &&
      audiences.every((audience) => isLogWhole(db, audience, siteLogStart(sha256, site, audience, gen), sha256))
    );
  } catch (error) {
    if (hubVerdictOn(error) === 'damaged') return false;
    throw error;
  }
};

const isLogWhole = (db: Database, audience: string, start: string, sha256: Sha256): boolean => {
  const rows = db.prepare<[string], Entry>(
    'SELECT g, hh, term, epoch, seq, h, res, op FROM entry WHERE audience = ? ORDER BY g',
  );
  const tails = new Map<string, Tail>();
  let head: Tail = { seq: 0, h: start };
  for (const entry of rows.iterate(audience)) {
    if (entry.g !== head.seq + 1 || chainEntry(sha256, head.h, entry) !== entry.hh) return false;
    head = { seq: entry.g, h: entry.hh };
    const writer = `${entry.term}/${entry.epoch}`;
    const before = tails.get(writer);
    // A hub that was made from a copy may not have the beginning of a writer's log.
    if (before?.seq === entry.seq - 1 && chainOp(sha256, before.h, entry.op) !== entry.h) return false;
    tails.set(writer, entry);
  }
  return true;
};

/** Whether a file that could not be opened is itself to blame: its tables are not what its migrations make, or SQLite does not find it whole. */
export const isHubToBlame = async (file: string, nativeBinding: string | undefined): Promise<boolean> => {
  const db = new Sqlite(file, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    const done = migrationsIn(db);
    const ours = Object.keys(hubMigrations);
    if (done === null) return true;
    // A newer program has all of ours and more.
    if (ours.every((name) => done.includes(name)) && done.length > ours.length) return false;
    const last = done.at(-1);
    if (last === undefined || done.some((name, i) => name !== ours[i])) return true;
    return !(await hasHubSchema(db, nativeBinding, last)) || db.pragma('integrity_check(1)', { simple: true }) !== 'ok';
  } catch (error) {
    if (hubVerdictOn(error) === 'damaged') return true;
    throw error;
  } finally {
    db.close();
  }
};

/** Names of the migrations that were run, in order; null when the file cannot say so. */
export const migrationsIn = (db: Database): readonly string[] | null => {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get() === undefined) return null;
  const rows = db
    .prepare<[], { readonly name: string; readonly timestamp: string }>(
      'SELECT name, timestamp FROM kysely_migration ORDER BY name',
    )
    .all();
  return rows.some(({ timestamp }) => Number.isNaN(Date.parse(timestamp))) ? null : rows.map(({ name }) => name);
};

/** Whether tables and indexes are, letter by letter, what the migrations make (all of them, or up to one). */
export const hasHubSchema = async (db: Database, nativeBinding?: string, upTo?: string): Promise<boolean> => {
  const made = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    await migrateHubFile(made, upTo);
    return schemaOf(db) === schemaOf(made);
  } finally {
    made.close();
  }
};

const schemaOf = (db: Database): string =>
  JSON.stringify(
    db
      .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE '%kysely%' ORDER BY name")
      .all(),
  );
