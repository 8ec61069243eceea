import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markOf } from '#common/domain/site/training.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { damages } from '#main/store/damages.ts';
import { guardFile } from '#main/store/guard.ts';
import { openWhole } from '#main/store/open-whole.ts';
import type { TellOpening } from '#main/store/opening.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { publishSeed, seedSchema } from '#main/usecases/publish-seed.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { hubOf, type SiteLink } from './site-link.ts';

export type ContextParts = {
  readonly profile: TerminalProfile;
  /** better-sqlite3's binary where the usual one does not fit the runtime. */
  readonly nativeBinding: string | undefined;
  /** Distance to the hub's clock, ms. */
  readonly clockOffset: () => number;
  /** Told what is done while the terminal's data is opened. */
  readonly tell?: TellOpening | undefined;
  readonly log: BackendLog;
};

/** What every use case of a terminal works on, and whether a damaged database was put aside for it. Throws StoreFailure when the database cannot be used. */
export const openContext = async (
  { profile, nativeBinding, clockOffset, tell, log }: ContextParts,
  link: () => SiteLink | null,
): Promise<{ readonly terminal: TerminalContext; readonly putAside: boolean }> => {
  const newId = (): string => uuidV7(Date.now(), randomBytes(10));
  const { db, found } = await openWhole({
    file: path.join(profile.dir, 'terminal.db'),
    term: profile.name,
    sha256,
    now: Date.now(),
    nativeBinding,
    tell,
  });
  const store = new TerminalStore({
    db,
    site: profile.site,
    term: profile.name,
    audiences: logsForRoles(profile.roles),
    clock: { now: Date.now, offset: clockOffset },
    newId,
    guard: guardFile(path.join(profile.dir, 'guard')),
    found,
    tell,
  });
  for (const { file } of found) {
    log.error('database-damaged', { ...damages(db).find((damage) => damage.file === file) });
  }
  const terminal: TerminalContext = {
    store,
    profile,
    site: new SiteKnowledge(store, { payable: markOf(profile) === null }),
    newId,
    hub: hubOf(link),
  };
  return { terminal, putAside: found.length > 0 };
};

/** Publishes what the profile's seed file says of the site, where it names one. */
export const sow = (terminal: TerminalContext): void => {
  const { dir, seed } = terminal.profile;
  if (seed === undefined) return;
  publishSeed(terminal, seedSchema.parse(JSON.parse(readFileSync(path.resolve(dir, seed), 'utf8'))));
};
