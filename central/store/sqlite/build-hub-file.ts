import type { Sha256 } from '#common/wire/chain.ts';
import { rebuildLog, type LogCopy, type RebuildRules } from '#central/log/rebuild.ts';
import { hubStore } from './hub-store.ts';
import { migrateHubFile } from './migrate-hub-file.ts';
import { openHubFile, type OpenedHubFile } from './open-hub-file.ts';

export type HubFromCopy = {
  /** Where the new file is made. */
  readonly file: string;
  readonly site: string;
  /** The generation after the one that the copy is of (`nextGen`). */
  readonly gen: string;
  readonly copies: readonly LogCopy[];
  readonly rules: RebuildRules;
  readonly nativeBinding: string | undefined;
  readonly sha256: Sha256;
  readonly now: () => number;
};

export type BuiltHubFile =
  | { readonly kind: 'built' }
  /** There is a hub's file already; it is left as it is. */
  | { readonly kind: 'exists' }
  | Exclude<OpenedHubFile, { readonly kind: 'open' }>;

/**
 * Builds the file of a new hub from copies of the site's logs: all of it in one transaction, so that a power cut leaves either
 * nothing or a whole hub.
 */
export const buildHubFile = async (parts: HubFromCopy): Promise<BuiltHubFile> => {
  const { file, site, gen, copies, rules, nativeBinding, sha256, now } = parts;
  const opened = openHubFile(file, nativeBinding);
  if (opened.kind !== 'open') return opened;
  const { db } = opened;
  try {
    await migrateHubFile(db);
    if (db.prepare('SELECT 1 FROM hub').get() !== undefined) return { kind: 'exists' };
    const store = hubStore(db, site, gen, sha256);
    db.transaction(() => {
      db.prepare('INSERT INTO hub (one, site, gen, created) VALUES (1, ?, ?, ?)').run(site, gen, now());
      store.sequence(
        copies.map((copy) => ({
          log: { site, audience: copy.audience },
          need: () => ({ runs: [], uids: [], keys: [] }),
          run: () => rebuildLog(copy, site, gen, rules, sha256),
        })),
      );
    }).exclusive();
    return { kind: 'built' };
  } catch (error) {
    return { kind: 'unusable', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    db.close();
  }
};
