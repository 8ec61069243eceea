import Sqlite from 'better-sqlite3';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import type { Sha256 } from '#common/wire/chain.ts';
import { hasHubSchema, hubVerdictOn, isHubWhole, migrationsIn } from './is-hub-whole.ts';
import { hubMigrations } from './migrations.ts';

/** What a hub's file says of itself, all of it read and proven; or why it cannot be believed. */
export type InspectedHubFile =
  | {
      readonly kind: 'whole';
      readonly site: string;
      readonly gen: string;
      /** Name of its last migration. */
      readonly migration: string;
      readonly logs: readonly { readonly audience: Audience; readonly entries: number; readonly hh: string }[];
    }
  | { readonly kind: 'damaged' }
  /** Written by a newer program. */
  | { readonly kind: 'newer' };

/** Reads all of a hub's file that nobody serves, as old as it is: it is not migrated. Throws what SQLite says of a disk that cannot be read. */
export const inspectHubFile = async (
  file: string,
  sha256: Sha256,
  nativeBinding: string | undefined,
): Promise<InspectedHubFile> => {
  const db = new Sqlite(file, { fileMustExist: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    const done = migrationsIn(db);
    const ours = Object.keys(hubMigrations);
    const migration = done?.at(-1);
    if (done === null || migration === undefined) return { kind: 'damaged' };
    if (ours.every((name) => done.includes(name)) && done.length > ours.length) return { kind: 'newer' };
    const row = db.prepare<[], { site: string; gen: string }>('SELECT site, gen FROM hub').get();
    if (row === undefined || done.some((name, i) => name !== ours[i])) return { kind: 'damaged' };
    if (!(await hasHubSchema(db, nativeBinding, migration)) || !isHubWhole(db, row.site, row.gen, sha256)) {
      return { kind: 'damaged' };
    }
    const last = db.prepare<[string], { g: number; hh: string }>(
      'SELECT g, hh FROM entry WHERE audience = ? ORDER BY g DESC LIMIT 1',
    );
    const logs = audiences.map((audience) => {
      const tail = last.get(audience);
      return { audience, entries: tail?.g ?? 0, hh: tail?.hh ?? '' };
    });
    return { kind: 'whole', ...row, migration, logs };
  } catch (error) {
    if (hubVerdictOn(error) === 'innocent') throw error;
    return { kind: 'damaged' };
  } finally {
    db.close();
  }
};
