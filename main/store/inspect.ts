import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import type { Sha256 } from '#common/wire/chain.ts';
import { foldedKinds, statesInOrder } from './folded-tables.ts';
import { hasOurSchema, isWhole, migrationsIn, verdictOn } from './is-whole.ts';
import { foldedBy, repairs } from './meta.ts';
import { migrations } from './migrations/migrations.ts';
import { cursorOf } from './site-log.ts';

/** One epoch of an own log: how many rows of it are here, the number of the last one and its hash. */
type OwnHead = { readonly epoch: string; readonly rows: number; readonly seq: number; readonly h: string };

/** How far one log goes in a database: the epochs of the own log, rows of the copy of the site's log, and where that copy stands. */
export type LogHead = {
  readonly audience: Audience;
  readonly own: readonly OwnHead[];
  readonly copy: { readonly rows: number; readonly gen: string; readonly g: number; readonly hh: string };
};

/** How many entities of a kind are folded, and a hash over all of them in the order of their ids. */
export type FoldDigest = { readonly rows: number; readonly digest: string };

/** What a terminal's database says of itself. */
export type StoreFacts = {
  readonly logs: readonly LogHead[];
  readonly folds: Readonly<Partial<Record<EntityKind, FoldDigest>>>;
  /** Version of the folds that made the folded tables. */
  readonly foldVersion: number;
  /** How often it had begun a new epoch. */
  readonly repairs: number;
};

/** A copy of a terminal's database, all of it read and proven; or why it cannot be believed. `migration` names its last migration. */
export type InspectedStore =
  | { readonly kind: 'whole'; readonly migration: string; readonly facts: StoreFacts }
  | { readonly kind: 'damaged' }
  /** Written by a newer program. */
  | { readonly kind: 'newer' };

/** How far every log of a database goes. */
export const logHeads = (db: Database): readonly LogHead[] => {
  // max() takes h from the row that has the highest number.
  const own = db.prepare<[string], OwnHead>(
    'SELECT epoch, count(*) AS rows, max(seq) AS seq, h FROM own_log WHERE audience = ? GROUP BY epoch ORDER BY epoch',
  );
  const copy = db.prepare<[string], number>('SELECT count(*) FROM site_log WHERE audience = ?').pluck();
  return audiences.map((audience) => ({
    audience,
    own: own.all(audience),
    copy: { rows: copy.get(audience) ?? 0, ...cursorOf(db, audience) },
  }));
};

/** Every kind of folded state, counted and hashed in the order of ids: two databases that know the same give the same. */
export const foldDigests = (db: Database): StoreFacts['folds'] =>
  Object.fromEntries(
    foldedKinds.map((kind) => {
      const hash = createHash('sha256');
      let rows = 0;
      for (const { id, state } of statesInOrder(db, kind)) {
        hash.update(`${id}\n${state}\n`);
        rows += 1;
      }
      return [kind, { rows, digest: hash.digest('base64url') }];
    }),
  );

/**
 * Reads all of a copy of a terminal's database, as old as it is: it is not migrated and not written to. The folds are told for this version's tables
 * only. Throws what SQLite says of a disk that cannot be read.
 */
export const inspectStore = async (
  file: string,
  sha256: Sha256,
  nativeBinding: string | undefined,
): Promise<InspectedStore> => {
  const db = new Sqlite(file, { fileMustExist: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    const done = migrationsIn(db);
    const ours = Object.keys(migrations);
    const migration = done?.at(-1);
    if (done === null || migration === undefined) return { kind: 'damaged' };
    if (ours.every((name) => done.includes(name)) && done.length > ours.length) return { kind: 'newer' };
    if (done.some((name, i) => name !== ours[i])) return { kind: 'damaged' };
    if (!(await hasOurSchema(db, nativeBinding, migration)) || !isWhole(db, sha256)) return { kind: 'damaged' };
    const folds = migration === ours.at(-1) ? foldDigests(db) : {};
    return {
      kind: 'whole',
      migration,
      facts: { logs: logHeads(db), folds, foldVersion: foldedBy(db), repairs: repairs(db) },
    };
  } catch (error) {
    if (verdictOn(error) === 'innocent') throw error;
    return { kind: 'damaged' };
  } finally {
    db.close();
  }
};

/** Makes one plain file of a copy of a database (rollback journal instead of WAL), so that it can be read from a disk that cannot be written. */
export const settleCopy = (file: string, nativeBinding: string | undefined): void => {
  const db = new Sqlite(file, { fileMustExist: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
};
