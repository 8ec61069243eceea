import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { FOLD_VERSION, type EntityKind } from '#common/domain/log/op-catalogue.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { guardFile } from '#main/store/guard.ts';
import { foldDigests, logHeads } from '#main/store/inspect.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { refoldAll } from '#main/store/refold.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { inspectHubCopy } from '#main/sync/hub/hub-copy.ts';
import { objectFile } from './backup-set.ts';
import { bytesOf } from './check-backup.ts';
import { needRoom } from './make-room.ts';
import { readManifest, readObjects, scanOf, type Manifest } from './manifest.ts';
import { keysOf, openKeys, type ProfileKeys } from './recovery.ts';
import { restoreBackup, type RestoreOutcome, type RestoreProgress } from './restore.ts';
import { placeTroubleOf } from './trouble.ts';

export type RehearsalJob = {
  readonly backup: string;
  /** A folder that is made for the rehearsal and removed after it. */
  readonly folder: string;
  /** The profile whose keys open the scans when no code is typed. */
  readonly profileDir: string;
  /** That profile's terminal: scans of another one's backup open with the code only. */
  readonly terminal: string;
  /** The code from the paper, to prove the paper too; null: the keys of this machine are used. */
  readonly code: string | null;
  /** What must stay free on this machine's disk, bytes. */
  readonly reserveBytes: number;
  /** UTC ms. */
  readonly now: number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly nativeBinding: string | undefined;
};

/** What a rehearsal (diễn tập khôi phục) proved. */
export type RehearsalOutcome =
  | {
      readonly kind: 'proven';
      readonly ms: number;
      /** Own ops and entries of the site's logs whose hash chain was followed. */
      readonly entries: number;
      readonly tickets: number;
      readonly dossiers: number;
      /** Scans: how many the backup has, and how many of them were opened as a sample. */
      readonly scans: number;
      readonly opened: number;
      /** Whether the code from the paper opened the keys. */
      readonly code: boolean;
      /** Entries of the hub's log; null where this terminal hosts none. */
      readonly hubEntries: number | null;
    }
  /** The backup opened, and one thing in it is not what its manifest says. */
  | { readonly kind: 'differs'; readonly what: 'folds' | 'logs' | 'hub' | 'scans' }
  /** This machine has not the room to restore it beside the database at work. */
  | { readonly kind: 'no-room' }
  | Exclude<RestoreOutcome, { readonly kind: 'restored' | 'not-empty' }>;

export type RehearsalProgress =
  | RestoreProgress
  | { readonly step: 'open'; readonly done: number; readonly total: number };

/** So many scans are opened. */
const SAMPLE = 20;

/** Every n-th, so that old and new ones are among them. */
const sampleOf = (all: readonly string[]): readonly string[] =>
  all.filter((_, i) => i % Math.max(1, Math.ceil(all.length / SAMPLE)) === 0);

const openSample = async (folder: string, keys: ProfileKeys, scans: readonly string[]): Promise<number> => {
  const key = keys['attachments.key'];
  if (key === undefined || scans.length === 0) return 0;
  const attachments = openAttachments(path.join(folder, 'attachments'), Buffer.from(key.trim(), 'base64url'));
  const read = await Promise.all(scans.map((one) => attachments.read(one)));
  return read.filter((bytes) => bytes instanceof Uint8Array).length;
};

type Opened = Pick<Extract<RehearsalOutcome, { kind: 'proven' }>, 'tickets' | 'dossiers' | 'entries'>;

/** Opens the restored database as its terminal would: migrations, chain check, folds; folds all logs again; compares with the manifest. */
const openForReal = async (job: RehearsalJob, manifest: Manifest): Promise<Opened | 'folds' | 'logs'> => {
  const { db, found } = await openWhole({
    file: path.join(job.folder, 'terminal.db'),
    term: manifest.terminal,
    sha256,
    now: job.now,
    nativeBinding: job.nativeBinding,
  });
  const store = new TerminalStore({
    db,
    site: manifest.site,
    term: manifest.terminal,
    audiences: logsForRoles(manifest.roles),
    clock: { now: () => job.now, offset: () => 0 },
    newId: () => 'rehearsal',
    guard: guardFile(path.join(job.folder, 'guard')),
    found,
  });
  try {
    const said = manifest.database.logs;
    // The same epochs up to the same hashes, and as many entries of the site.
    if (!isDeepStrictEqual(logHeads(db), said)) return 'logs';
    const own = said.flatMap((log) => log.own).reduce((sum, { rows }) => sum + rows, 0);
    const copy = said.reduce((sum, log) => sum + log.copy.rows, 0);
    db.transaction(() => refoldAll(db, manifest.terminal)).immediate();
    const folds = new Map(Object.entries(foldDigests(db)));
    // Folds of another version may rightly look different.
    const isComparable = manifest.database.foldVersion === FOLD_VERSION;
    const meant = Object.entries(manifest.database.folds);
    if (isComparable && meant.some(([kind, { digest }]) => folds.get(kind)?.digest !== digest)) return 'folds';
    const rows = (kind: EntityKind): number => folds.get(kind)?.rows ?? 0;
    return { entries: own + copy, tickets: rows('ticket'), dossiers: rows('dossier') };
  } finally {
    store.close();
  }
};

/** The keys for the scans; null where only a code would open them. */
const keysFor = async (
  { backup, profileDir, terminal, code }: RehearsalJob,
  manifest: Manifest,
): Promise<ProfileKeys | null> => {
  if (code === null) return manifest.terminal === terminal ? keysOf(profileDir) : null;
  const opened = await openKeys(backup, code);
  return opened.kind === 'keys' ? opened.keys : null;
};

/** Restores a backup into a folder of its own, opens everything for real, says what was proven, and removes the folder. */
export const rehearse = async (
  job: RehearsalJob,
  signal: AbortSignal,
  onProgress: (progress: RehearsalProgress) => void,
): Promise<RehearsalOutcome> => {
  const { folder, backup, code, now, nativeBinding } = job;
  const began = job.elapsed();
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const whole = await readManifest(backup);
    if (whole.kind === 'manifest') await needRoom(folder, bytesOf(whole.manifest), job);
    const restored = await restoreBackup({ backup, into: folder, code, now, nativeBinding }, signal, onProgress);
    if (restored.kind === 'not-empty') return { kind: 'failed' };
    if (restored.kind === 'torn') await dropTorn(backup, restored.file);
    if (restored.kind !== 'restored') return restored;
    const read = await readManifest(backup);
    if (read.kind !== 'manifest') return { kind: 'torn', file: 'manifest.json' };
    const { manifest } = read;
    onProgress({ step: 'open', done: 0, total: 1 });
    const opened = await openForReal(job, manifest);
    if (opened === 'folds' || opened === 'logs') return { kind: 'differs', what: opened };
    const hub = manifest.hub === null ? null : await inspectHubCopy(path.join(folder, 'hub.db'), nativeBinding);
    const hubEntries = hub?.kind === 'whole' ? hub.logs.reduce((sum, { entries }) => sum + entries, 0) : null;
    const meant = manifest.hub?.logs.reduce((sum, { entries }) => sum + entries, 0) ?? null;
    if (hubEntries !== meant) return { kind: 'differs', what: 'hub' };
    const scans = (await readObjects(backup)).flatMap(({ path: inside }) => scanOf(inside) ?? []);
    const sample = sampleOf(scans);
    const keys = await keysFor(job, manifest);
    const openedScans = keys === null ? 0 : await openSample(folder, keys, sample);
    if (keys !== null && openedScans < sample.length) return { kind: 'differs', what: 'scans' };
    return {
      kind: 'proven',
      ms: Math.round(job.elapsed() - began),
      ...opened,
      scans: scans.length,
      opened: openedScans,
      code: code !== null,
      hubEntries,
    };
  } catch (error) {
    return { kind: placeTroubleOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
};

/** A scan whose copy is not what it was helps nobody: without it the next backup copies it anew. */
const dropTorn = async (backup: string, inside: string): Promise<void> => {
  const objects = await readObjects(backup).catch(() => []);
  const torn = objects.find(({ path: one }) => one === inside);
  if (torn === undefined) return;
  await rm(objectFile(path.dirname(backup), torn.sha256), { force: true }).catch(() => undefined);
};
