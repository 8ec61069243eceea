import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import type { Replay } from '#central/log/rules.ts';
import { sha256 } from '#central/log/sha256.ts';
import { inspectHubFile, type InspectedHubFile } from '#central/store/sqlite/inspect-hub-file.ts';
import { makeHubFile, type MadeHubFile } from '#central/store/sqlite/make-hub-file.ts';
import { readHubFile } from '#central/store/sqlite/read-hub-file.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';

/** What a copy of a hub's file holds: it is read to the last hash. */
export const inspectHubCopy = (file: string, nativeBinding: string | undefined): Promise<InspectedHubFile> =>
  inspectHubFile(file, sha256, nativeBinding);

export type RenewParts = {
  /** A whole copy of a hub's file; the next generation's file takes its place. */
  readonly file: string;
  readonly site: string;
  /** The highest generation that is known from elsewhere; '' when none is. */
  readonly lastKnown: string;
  readonly replay: Replay;
  readonly nativeBinding: string | undefined;
  readonly now: () => number;
};

/**
 * Makes the next generation's file of a copy that is older than the hub was (sync.md B1, repair rule 5), before anything is sequenced in it: no
 * number can be given twice, and the terminals offer what the copy lacks.
 */
export const renewHubCopy = async (parts: RenewParts): Promise<MadeHubFile & { readonly gen?: string }> => {
  const { file, lastKnown, nativeBinding } = parts;
  const old = readHubFile(file, nativeBinding);
  if (old === null) return { kind: 'unusable', detail: 'there is no file' };
  const gen = nextGen(compareGen(lastKnown, old.gen) > 0 ? lastKnown : old.gen, randomUUID());
  const fresh = `${file}.next`;
  rmSync(fresh, { force: true });
  try {
    const made = await makeHubFile({ ...parts, file: fresh, gen, sha256, entriesOf: old.entriesOf });
    if (made.kind !== 'made') return made;
    return { ...made, gen };
  } finally {
    old.close();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    renameIfMade(fresh, file);
  }
};

const renameIfMade = (fresh: string, file: string): void => {
  try {
    renameSync(fresh, file);
  } catch (error) {
    // It was not made: the reason is told by whoever tried.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};
