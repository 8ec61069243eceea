import type { Database } from 'better-sqlite3';
import type { Sha256 } from '#common/wire/chain.ts';
import { hasHubSchema, hubVerdictOn, isHubToBlame, isHubWhole } from './is-hub-whole.ts';
import { hubStore, type HubStore } from './hub-store.ts';
import { migrateHubFile } from './migrate-hub-file.ts';
import { openHubFile } from './open-hub-file.ts';
import { terminalBook, type TerminalBook } from './terminal-book.ts';
import { upstreamMarks, type UpstreamMarks } from './upstream-marks.ts';

export type OpenHub = {
  readonly store: HubStore;
  readonly upstream: UpstreamMarks;
  readonly terminals: TerminalBook;
  /** Copies the file as it stands while it is being written, in pieces: `progress` says how many pages come next (better-sqlite3's backup). */
  readonly copyTo: Database['backup'];
  readonly close: () => void;
};

export type OpenedHubStore =
  | { readonly kind: 'open'; readonly hub: OpenHub }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'other-site'; readonly site: string }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'unusable'; readonly detail: string };

type HubRow = { readonly site: string; readonly gen: string };

const ownRow = (db: Database, site: string, newGen: () => string, now: number): HubRow => {
  db.prepare('INSERT OR IGNORE INTO hub (one, site, gen, created) VALUES (1, ?, ?, ?)').run(site, newGen(), now);
  const row = db.prepare<[], HubRow>('SELECT site, gen FROM hub').get();
  if (row === undefined) throw new Error('the row that was just written is not there');
  return row;
};

export type HubFile = {
  readonly file: string;
  readonly site: string;
  readonly nativeBinding: string | undefined;
  readonly sha256: Sha256;
  /** Makes the generation of a new file: a random id. */
  readonly newGen: () => string;
  readonly now: () => number;
};

/**
 * Opens (and on a fresh machine creates) the hub's file, and reads all of it first: its log, what central has of it, and the terminals it has
 * seen. A damaged one is left where it is, by that name.
 */
export const openHubStore = async ({
  file,
  site,
  nativeBinding,
  sha256,
  newGen,
  now,
}: HubFile): Promise<OpenedHubStore> => {
  const opened = openHubFile(file, nativeBinding);
  if (opened.kind !== 'open') return opened;
  const { db } = opened;
  const close = () => void db.close();
  try {
    await migrateHubFile(db);
    if (!(await hasHubSchema(db, nativeBinding))) {
      close();
      return { kind: 'damaged', detail: 'its tables are not ours' };
    }
    const row = ownRow(db, site, newGen, now());
    if (row.site !== site) {
      const isForeign = isHubWhole(db, row.site, row.gen, sha256);
      close();
      return isForeign
        ? { kind: 'other-site', site: row.site }
        : { kind: 'damaged', detail: 'its log does not prove itself' };
    }
    if (!isHubWhole(db, site, row.gen, sha256)) {
      close();
      return { kind: 'damaged', detail: 'its log does not prove itself' };
    }
    const hub = {
      store: hubStore(db, site, row.gen, sha256),
      upstream: upstreamMarks(db),
      terminals: terminalBook(db),
      copyTo: db.backup.bind(db),
      close,
    };
    return { kind: 'open', hub };
  } catch (error) {
    close();
    const verdict = hubVerdictOn(error);
    const isDamaged = verdict === 'damaged' || (verdict === 'doubtful' && (await isHubToBlame(file, nativeBinding)));
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: isDamaged ? 'damaged' : 'unusable', detail };
  }
};
