import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BackupTrouble, PlaceTrouble } from '#common/domain/backup/backup-trouble.ts';
import type { Role } from '#common/ipc/contract.ts';
import { inspectStore, settleCopy } from '#main/store/inspect.ts';
import { sha256 } from '#main/store/sha256.ts';
import { inspectHubCopy } from '#main/sync/hub/hub-copy.ts';
import { backupId, backupsIn, clearHalves, HALF, objectFile, prune, setFolder } from './backup-set.ts';
import { copyDurably, hashOfBytes, readBack, syncFolder, writeDurably, type OnBytes } from './durable.ts';
import {
  OBJECT_LIST,
  readObjects,
  scanOf,
  writeManifest,
  type BackupFile,
  type BackupObject,
  type Manifest,
} from './manifest.ts';
import { ENVELOPE } from './recovery.ts';
import { needRoom, writeWithRoom } from './make-room.ts';
import { isSameFile, sharedFiles, sizeOf, type SharedFile } from './shared-files.ts';
import { travelProfile } from './travel-profile.ts';
import { backupTroubleOf, isFull, placeTroubleOf } from './trouble.ts';

/** What is being done, and how many bytes of it are done. */
export type BackupProgress = {
  readonly step: 'snapshot' | 'check' | 'copy' | 'verify';
  readonly done: number;
  readonly total: number;
};

export type BackupJob = {
  /** The terminal's profile folder. */
  readonly profileDir: string;
  /** Folder with the snapshots `terminal.db` and, of a hub's host, `hub.db`. */
  readonly snapshots: string;
  readonly places: readonly string[];
  readonly site: string;
  readonly terminal: string;
  readonly roles: readonly Role[];
  readonly version: string;
  /** When the snapshots were taken, UTC ms, and a few letters that tell two of one moment apart. */
  readonly at: number;
  readonly salt: string;
  readonly keep: number;
  /** Number of the last backup that this machine knows of; one that lies in a place may be higher, after a restore. */
  readonly lastNo: number;
  /** What must stay free on the terminal's own disk, bytes. */
  readonly reserveBytes: number;
  readonly nativeBinding: string | undefined;
};

export type StoredBackup =
  | {
      readonly place: string;
      readonly kind: 'stored';
      readonly id: string;
      readonly no: number;
      readonly bytes: number;
    }
  | { readonly place: string; readonly kind: PlaceTrouble };

type Facts = Pick<Manifest, 'database' | 'hub'>;

/** Proves the snapshots before anything of them is kept: damaged ones must not push out good backups. */
const proven = async ({ snapshots, nativeBinding }: BackupJob): Promise<Facts | null> => {
  const database = path.join(snapshots, 'terminal.db');
  settleCopy(database, nativeBinding);
  const store = await inspectStore(database, sha256, nativeBinding);
  if (store.kind !== 'whole') return null;
  const { logs, folds, foldVersion, repairs } = store.facts;
  const facts = {
    migration: store.migration,
    foldVersion,
    repairs,
    logs: logs.map(({ audience, own, copy }) => ({ audience, own: [...own], copy })),
    folds: { ...folds },
  };
  const hubFile = path.join(snapshots, 'hub.db');
  if (!existsSync(hubFile)) return { database: facts, hub: null };
  settleCopy(hubFile, nativeBinding);
  const hub = await inspectHubCopy(hubFile, nativeBinding);
  if (hub.kind !== 'whole') return null;
  return { database: facts, hub: { gen: hub.gen, migration: hub.migration, logs: [...hub.logs] } };
};

type Writing = {
  readonly job: BackupJob;
  readonly facts: Facts;
  /** terminal.json as it travels. */
  readonly profile: string;
  readonly set: string;
  /** Number of this backup. */
  readonly no: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BackupProgress) => void;
};

type Named = ReadonlyMap<string, BackupObject>;

/** What the newest backup of a set names, by path; a list that cannot be read only means that everything is copied anew. */
const namedLast = async (set: string): Promise<Named> => {
  const [newest] = await backupsIn(set);
  const last = newest === undefined ? [] : await readObjects(newest.dir).catch(() => []);
  return new Map(last.map((object) => [object.path, object]));
};

/** Copies the scans and media that the set does not have yet, each read back. Returns how each file of the profile is named now. */
const keepShared = async (
  { job, set, signal }: Writing,
  shared: readonly SharedFile[],
  before: Named,
  half: string,
  onBytes: OnBytes,
): Promise<readonly BackupObject[]> => {
  const objects: BackupObject[] = [];
  for (const file of shared) {
    signal.throwIfAborted();
    const known = before.get(file.path);
    if (isSameFile(file, known) && (await sizeOf(objectFile(set, known.sha256))) === known.bytes) {
      objects.push(known);
      onBytes(file.bytes);
      continue;
    }
    const source = path.join(job.profileDir, file.path);
    if ((await sizeOf(source)) === null) continue;
    const fresh = path.join(half, 'object');
    const copied = await copyDurably(source, fresh, signal, onBytes);
    await readBack(fresh, copied, signal, () => undefined);
    const target = objectFile(set, copied.sha256);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(fresh, target);
    await syncFolder(path.dirname(target));
    objects.push({ path: file.path, ...copied, mtimeMs: file.mtimeMs });
  }
  return objects;
};

/** Counts bytes of one step for whoever watches, not more often than something can be seen. */
const counter = (step: BackupProgress['step'], total: number, tell: (progress: BackupProgress) => void): OnBytes => {
  let done = 0;
  let told = 0;
  return (bytes) => {
    done = Math.min(total, done + bytes);
    if (done - told < total / 200 && done < total) return;
    told = done;
    tell({ step, done, total });
  };
};

/** Writes one backup into a set: beside first, read back, and then under its name. What fails leaves nothing and touches no older one. */
const storeIn = async (writing: Writing): Promise<{ readonly id: string; readonly bytes: number }> => {
  const { job, facts, profile, set, no, signal, onProgress } = writing;
  const { site, terminal, roles, version, at } = job;
  const id = backupId(at, job.salt);
  const half = path.join(set, `${HALF}${id}`);
  await clearHalves(set);
  const names = facts.hub === null ? ['terminal.db'] : ['terminal.db', 'hub.db'];
  const databases = await Promise.all(names.map((name) => sizeOf(path.join(job.snapshots, name))));
  const shared = await sharedFiles(job.profileDir);
  const before = await namedLast(set);
  const fresh = shared.filter((file) => !isSameFile(file, before.get(file.path)));
  const bytesOf = (files: readonly SharedFile[]): number =>
    files.reduce((sum, { bytes }) => sum + bytes, 0) + databases.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  await needRoom(set, bytesOf(fresh), job);
  try {
    await mkdir(half);
    const onCopied = counter('copy', bytesOf(shared), onProgress);
    const files: BackupFile[] = [];
    for (const name of names) {
      const copied = await copyDurably(path.join(job.snapshots, name), path.join(half, name), signal, onCopied);
      files.push({ path: name, ...copied });
    }
    const objects = await keepShared(writing, shared, before, half, onCopied);
    const envelope = await readFile(path.join(job.profileDir, ENVELOPE)).catch(() => null);
    const small: readonly (readonly [string, string | Uint8Array])[] = [
      ['profile.json', profile],
      [OBJECT_LIST, JSON.stringify(objects)],
      ...(envelope === null ? [] : [[ENVELOPE, envelope] as const]),
    ];
    for (const [name, content] of small) {
      await writeDurably(path.join(half, name), content);
      files.push({ path: name, ...hashOfBytes(content) });
    }
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const onRead = counter('verify', total, onProgress);
    for (const file of files) await readBack(path.join(half, file.path), file, signal, onRead);
    const bytes = objects.reduce((sum, object) => sum + object.bytes, 0);
    const scans = objects.filter(({ path: inside }) => scanOf(inside) !== null).length;
    await writeManifest(half, {
      format: 1,
      id,
      site,
      terminal,
      roles: [...roles],
      version,
      at,
      no,
      ...facts,
      sealedKeys: envelope !== null,
      files,
      objects: { count: objects.length, scans, bytes },
    });
    signal.throwIfAborted();
    await rename(half, path.join(set, id));
    await syncFolder(set);
    return { id, bytes: total + bytes };
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

/** One more than the highest number of a backup of this terminal, wherever it lies now. */
const nextNo = async ({ places, site, terminal, lastNo }: BackupJob): Promise<number> => {
  const sets = await Promise.all(places.map((place) => backupsIn(setFolder(place, site, terminal))));
  return Math.max(lastNo, ...sets.flat().map(({ manifest }) => manifest.no)) + 1;
};

/**
 * Makes one backup in every place from snapshots that were taken before, and removes the oldest ones beyond `keep`, or more of them where
 * there is no room. Each place has an outcome of its own: a stick that is full says nothing about the network folder.
 */
export const makeBackup = async (
  job: BackupJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<readonly StoredBackup[]> => {
  const everywhere = (kind: BackupTrouble): readonly StoredBackup[] => job.places.map((place) => ({ place, kind }));
  onProgress({ step: 'check', done: 0, total: 1 });
  let facts: Facts | null;
  try {
    facts = await proven(job);
  } catch (error) {
    return everywhere(backupTroubleOf(error));
  }
  if (facts === null) return everywhere('source-damaged');
  // It is this machine's own: a place is not to blame where it cannot be read.
  const profile = await travelProfile(job.profileDir).catch(() => null);
  if (profile === null) return everywhere('failed');
  const no = await nextNo(job);
  const outcomes: StoredBackup[] = [];
  for (const place of job.places) {
    const set = setFolder(place, job.site, job.terminal);
    try {
      const stored = await writeWithRoom(set, job.keep, job, isFull, () =>
        storeIn({ job, facts, profile, set, no, signal, onProgress }),
      );
      outcomes.push({ place, kind: 'stored', no, ...stored });
      // The backup stands: what cannot be removed now is removed after the next one.
      await prune(set, job.keep, stored.id).catch(() => undefined);
    } catch (error) {
      outcomes.push({ place, kind: placeTroubleOf(error) });
    }
  }
  return outcomes;
};
