import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { applyVerdict } from '#common/domain/log/decide.ts';
import { compareGen } from '#common/wire/generation.ts';
import { profileSchema } from '#main/profile/terminal-profile.ts';
import { guardText } from '#main/store/guard.ts';
import { inspectStore } from '#main/store/inspect.ts';
import { sha256 } from '#main/store/sha256.ts';
import { inspectHubCopy, renewHubCopy } from '#main/sync/hub/hub-copy.ts';
import { bytesOf, checkBackup, type CheckedBackup } from './check-backup.ts';
import { copyDurably, syncFolder, writeDurably } from './durable.ts';
import { OBJECT_LIST, readManifest, type Manifest } from './manifest.ts';
import { ENVELOPE, openKeys, type ProfileKeys } from './recovery.ts';
import { backupTroubleOf } from './trouble.ts';

/** What is being done, and how many bytes of it are done. */
export type RestoreProgress = {
  readonly step: 'check' | 'copy' | 'prove';
  readonly done: number;
  readonly total: number;
};

export type RestoreJob = {
  /** The folder of one backup. */
  readonly backup: string;
  /** The profile folder that it becomes: one without a terminal in it. Made when missing. */
  readonly into: string;
  /** The recovery code from the paper; null: the machine gets new keys, must be enrolled, and the scans in the backup stay shut. */
  readonly code: string | null;
  /** UTC ms. */
  readonly now: number;
  readonly nativeBinding: string | undefined;
};

/** What became of a restore. Whatever is not `restored` left no terminal in the folder. */
export type RestoreOutcome =
  | {
      readonly kind: 'restored';
      readonly site: string;
      readonly terminal: string;
      /** When the backup was made, UTC ms. */
      readonly at: number;
      /** Whether the keys came along: the machine is known to the site, and the scans can be read. */
      readonly keys: boolean;
      /** Generation of the hub that this machine hosts from now on; null for a terminal that hosts none. */
      readonly gen: string | null;
    }
  /** There is a terminal in the folder already. */
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'wrong-code' }
  /** A code was given, and the backup was made before there was one. */
  | { readonly kind: 'no-envelope' }
  | Exclude<CheckedBackup, { readonly kind: 'whole' }>;

/** Everything is put together here first; while it exists, what lies beside it is half of a restore. */
const STAGE = '.restoring';
const PROFILE = 'terminal.json';
/** Moved in this order: without its last file a folder is no profile, and the guard is there before the database. */
const LAST = ['guard', 'hub.db', 'terminal.db', PROFILE];

/** An epoch that no terminal writes: the guard that names it makes the restored database begin a new one (sync.md B1, repair rule 4). */
const GONE_BACK = 'restored';

/** Whether a folder may become a profile: nothing of a terminal stands in it, but for what an interrupted restore left. */
const isFree = (into: string): boolean => {
  if (existsSync(path.join(into, PROFILE))) return false;
  return existsSync(path.join(into, STAGE)) || !existsSync(path.join(into, 'terminal.db'));
};

/** What was moved out of a stage before a power cut is part of no terminal. */
const clearHalf = async (into: string): Promise<void> => {
  const stage = path.join(into, STAGE);
  if (!existsSync(stage)) return;
  for (const name of LAST) await rm(path.join(into, name), { force: true });
  await rm(stage, { recursive: true, force: true });
};

/** The highest generation that a terminal's database had heard of. */
const highestGen = ({ database }: Manifest): string =>
  database.logs.reduce((best, { copy }) => (compareGen(copy.gen, best) > 0 ? copy.gen : best), '');

const keysFor = async ({
  backup,
  code,
}: RestoreJob): Promise<ProfileKeys | null | { readonly kind: 'wrong-code' | 'no-envelope' }> => {
  if (code === null) return null;
  const opened = await openKeys(backup, code);
  return opened.kind === 'keys' ? opened.keys : opened;
};

/** Proves what was copied and makes of it what it shall be: a terminal that knows it went back, a hub of the next generation. */
const settle = async (
  stage: string,
  manifest: Manifest,
  job: RestoreJob,
): Promise<{ readonly kind: 'settled'; readonly gen: string | null } | { readonly kind: 'damaged' }> => {
  const { nativeBinding, now } = job;
  const store = await inspectStore(path.join(stage, 'terminal.db'), sha256, nativeBinding);
  if (store.kind !== 'whole') return { kind: 'damaged' };
  const mark = {
    repairs: store.facts.repairs,
    logs: [{ audience: 'floor', epoch: GONE_BACK, seq: 1, h: '-' }],
  } as const;
  await writeDurably(path.join(stage, 'guard'), guardText(mark));
  if (manifest.hub === null) return { kind: 'settled', gen: null };
  const file = path.join(stage, 'hub.db');
  if ((await inspectHubCopy(file, nativeBinding)).kind !== 'whole') return { kind: 'damaged' };
  const made = await renewHubCopy({
    file,
    site: manifest.site,
    lastKnown: highestGen(manifest),
    replay: applyVerdict,
    nativeBinding,
    now: () => now,
  });
  return made.kind === 'made' ? { kind: 'settled', gen: made.gen ?? null } : { kind: 'damaged' };
};

const moveIn = async (stage: string, into: string): Promise<void> => {
  const names = await readdir(stage);
  const first = names.filter((name) => !LAST.includes(name));
  for (const name of [...first, ...LAST.filter((one) => names.includes(one))]) {
    const target = path.join(into, name);
    if (!LAST.includes(name)) await rm(target, { recursive: true, force: true });
    await syncFolder(stage);
    await rename(path.join(stage, name), target);
    await syncFolder(into);
  }
  await rm(stage, { recursive: true, force: true });
};

/**
 * Makes a terminal of a backup in an empty folder. Every byte is checked before anything is written and while it is copied; the logs are proven in
 * the copy; terminal.json comes last, so that a power cut leaves no half of a terminal. The machine goes on by the rules of a database that went
 * back: a new epoch, the next letter of its own number series, and as a hub the next generation.
 */
export const restoreBackup = async (
  job: RestoreJob,
  signal: AbortSignal,
  onProgress: (progress: RestoreProgress) => void,
): Promise<RestoreOutcome> => {
  const { backup, into } = job;
  if (!isFree(into)) return { kind: 'not-empty' };
  const stage = path.join(into, STAGE);
  const counter = (step: RestoreProgress['step'], total: number) => {
    let done = 0;
    return (bytes: number): void => {
      done += bytes;
      onProgress({ step, done, total });
    };
  };
  try {
    const total = await sizeOfBackup(backup);
    const checked = await checkBackup(backup, signal, counter('check', total));
    if (checked.kind !== 'whole') return checked;
    const { manifest, files } = checked;
    const keys = await keysFor(job);
    if (keys !== null && 'kind' in keys) return { kind: keys.kind };
    // A manifest of ours whose profile is none of ours: refused before anything is written.
    const profile = profileSchema.safeParse(JSON.parse(await readFile(path.join(backup, 'profile.json'), 'utf8')));
    if (!profile.success) return { kind: 'newer', version: manifest.version };
    await clearHalf(into);
    await mkdir(stage, { recursive: true });
    const onCopied = counter('copy', total);
    for (const { path: inside, from, sha256: meant } of files) {
      // A list for backups only: a profile needs none.
      if (inside === OBJECT_LIST) continue;
      const to = path.join(stage, inside === 'profile.json' ? PROFILE : inside);
      await mkdir(path.dirname(to), { recursive: true });
      const copied = await copyDurably(from, to, signal, onCopied);
      if (copied.sha256 !== meant) return await giveUp(stage, { kind: 'torn', file: inside });
    }
    for (const [name, text] of Object.entries(keys ?? {})) {
      await writeDurably(path.join(stage, name), text);
      await chmod(path.join(stage, name), 0o600);
    }
    // Without the code its envelope stays in the backup: the keys that this machine makes are others.
    if (keys === null) await rm(path.join(stage, ENVELOPE), { force: true });
    onProgress({ step: 'prove', done: 0, total: 1 });
    const settled = await settle(stage, manifest, job);
    if (settled.kind === 'damaged') return await giveUp(stage, { kind: 'torn', file: 'terminal.db' });
    signal.throwIfAborted();
    await moveIn(stage, into);
    onProgress({ step: 'prove', done: 1, total: 1 });
    const { site, terminal, at } = manifest;
    return { kind: 'restored', site, terminal, at, keys: keys !== null, gen: settled.gen };
  } catch (error) {
    return giveUp(stage, { kind: backupTroubleOf(error) });
  }
};

const giveUp = async (stage: string, outcome: RestoreOutcome): Promise<RestoreOutcome> => {
  await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  return outcome;
};

const sizeOfBackup = async (dir: string): Promise<number> => {
  const read = await readManifest(dir);
  return read.kind === 'manifest' ? bytesOf(read.manifest) : 0;
};
