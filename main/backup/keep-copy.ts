import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '#common/ipc/contract.ts';
import type { HubCopyOutcome } from '#common/domain/backup/hub-copy.ts';
import { askBackup, type AskBackup } from '#main/sync/ask-backup.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { backupsIn, clearHalves, HALF, objectFile, prune } from './backup-set.ts';
import { readBack, syncFolder, type Copied } from './durable.ts';
import { readManifest, readObjects } from './manifest.ts';
import { bytesOf } from './check-backup.ts';
import { needRoom, writeWithRoom } from './make-room.ts';
import { sizeOf } from './shared-files.ts';
import type { BackupProgress } from './make-backup.ts';
import { isFull, NotAsWritten, placeTroubleOf } from './trouble.ts';

export type CopyJob = {
  /** The profile of the terminal that keeps the copy. */
  readonly profileDir: string;
  readonly site: string;
  readonly terminal: string;
  readonly roles: readonly Role[];
  /** The hub's `/sync` address. */
  readonly hub: string;
  readonly keep: number;
  /** What must stay free on this machine's disk, bytes. */
  readonly reserveBytes: number;
  /** Distance of the hub's clock to this machine's, ms. */
  readonly clockOffset: number;
};

/** Where a terminal keeps copies of the hub's backups: a place like any other. */
export const copiesFolder = (profileDir: string): string => path.join(profileDir, 'copies');

/** The one set in it. */
export const copiesSet = (profileDir: string, site: string): string =>
  path.join(copiesFolder(profileDir), `motcua-${site}-hub`);

/** The hub has no such file any more, or gives none: the next try begins with its newest backup. */
class NoMore extends Error {}

const download = async (ask: AskBackup, file: string, to: string, signal: AbortSignal): Promise<Copied> => {
  const body = await ask.read(file, signal);
  if (body === null) throw new NoMore(file);
  const hash = createHash('sha256');
  let bytes = 0;
  const target = await open(to, 'w', 0o600);
  try {
    for await (const piece of body) {
      hash.update(piece);
      await target.writeFile(piece);
      bytes += piece.length;
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { bytes, sha256: hash.digest('hex') };
};

const bytesIn = (files: readonly Copied[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Brings one backup of the hub into the set: beside first, proven by its own manifest, read back, then under its name. */
const bring = async (
  job: CopyJob,
  ask: AskBackup,
  set: string,
  id: string,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> => {
  const half = path.join(set, `${HALF}${id}`);
  await mkdir(half, { recursive: true });
  const fetchTo = async (file: string, to: string, meant: Copied): Promise<void> => {
    const got = await download(ask, file, to, signal);
    if (got.bytes !== meant.bytes || got.sha256 !== meant.sha256) throw new NotAsWritten(file);
    await readBack(to, meant, signal, () => undefined);
  };
  try {
    for (const name of ['manifest.json', 'manifest.sha256']) {
      await download(ask, `${id}/${name}`, path.join(half, name), signal);
    }
    const read = await readManifest(half);
    if (read.kind !== 'manifest') throw new NotAsWritten('manifest.json');
    const { files } = read.manifest;
    await needRoom(set, bytesIn(files), job);
    const total = bytesOf(read.manifest);
    let done = 0;
    const count = (bytes: number): void => {
      done += bytes;
      onProgress({ step: 'copy', done, total });
    };
    for (const file of files) {
      await fetchTo(`${id}/${file.path}`, path.join(half, file.path), file);
      count(file.bytes);
    }
    const shared = await Promise.all(
      (await readObjects(half)).map(async (object) => {
        const target = objectFile(set, object.sha256);
        return { object, target, isHere: (await sizeOf(target)) === object.bytes };
      }),
    );
    const missing = shared.flatMap(({ object, isHere }) => (isHere ? [] : object));
    await needRoom(set, bytesIn(missing), job);
    for (const { object, target, isHere } of shared) {
      if (!isHere) {
        const fresh = path.join(half, 'object');
        await fetchTo(`objects/${object.sha256}`, fresh, object);
        await mkdir(path.dirname(target), { recursive: true });
        await rename(fresh, target);
        await syncFolder(path.dirname(target));
      }
      count(object.bytes);
    }
    await syncFolder(half);
    await rename(half, path.join(set, id));
    await syncFolder(set);
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

/** Brings the hub's newest backup to this terminal, unless it is here: only what is new crosses the wire. */
export const keepCopy = async (
  job: CopyJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<HubCopyOutcome> => {
  const { profileDir, site, terminal: term, roles, hub, clockOffset } = job;
  const set = copiesSet(profileDir, site);
  const who = { site, term, roles: [...roles] };
  const ask = askBackup(hub, openTerminalKey(profileDir), who, () => Date.now() + clockOffset);
  try {
    const answer = await ask.newest();
    if (answer === null) return 'hub-away';
    if (answer.kind !== 'newest') return answer.kind === 'none' ? 'none' : 'refused';
    await mkdir(set, { recursive: true });
    await clearHalves(set);
    const here = await backupsIn(set);
    if (!here.some(({ manifest }) => manifest.id === answer.id)) {
      await writeWithRoom(set, job.keep, job, isFull, () => bring(job, ask, set, answer.id, signal, onProgress));
      await prune(set, job.keep, answer.id).catch(() => undefined);
    }
    await ask.kept(answer.id);
    return 'kept';
  } catch (error) {
    // What fetch says of a line that was cut, or of a hub that did not begin in time.
    if (error instanceof NoMore || error instanceof TypeError) return 'hub-away';
    const trouble = placeTroubleOf(error);
    return trouble === 'cancelled' && !signal.aborted ? 'hub-away' : trouble;
  }
};
