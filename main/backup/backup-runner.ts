import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { PlaceOutcome } from '#common/domain/backup/backup-trouble.ts';
import type { HubCopyOutcome } from '#common/domain/backup/hub-copy.ts';
import { placeState } from './backup-place.ts';
import { setFolder } from './backup-set.ts';
import { copiesSet } from './keep-copy.ts';
import type { BackupJob, BackupProgress, StoredBackup } from './make-backup.ts';
import type { PlaceWatch } from './place-watch.ts';
import type { RehearsalOutcome, RehearsalProgress } from './rehearse.ts';
import type { RunJobs } from './run-in-worker.ts';
import { takeSnapshot } from './snapshot.ts';
import { needRoom } from './make-room.ts';
import { sizeOf } from './shared-files.ts';
import { backupTroubleOf, placeTroubleOf } from './trouble.ts';

export type RunnerParts = Pick<
  BackupJob,
  'profileDir' | 'site' | 'terminal' | 'roles' | 'version' | 'reserveBytes' | 'nativeBinding'
> & {
  readonly jobs: RunJobs;
  /** Looks at a place that may never answer. */
  readonly look: PlaceWatch['look'];
  /** Copies the terminal's open database. */
  readonly copyStore: Database['backup'];
  /** Copies the hub's, while this terminal hosts one. */
  readonly copyHub: () => Database['backup'] | null;
  /** UTC ms. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly salt: () => string;
  readonly onChange: () => void;
};

/** What is under way. */
export type Running = { readonly what: 'backup' | 'copy' | 'rehearsal' } & (BackupProgress | RehearsalProgress);

/** What became of a backup in each place, and the number that it has; of one that nowhere succeeded, the last one's. */
export type MadeBackup = { readonly outcomes: readonly PlaceOutcome[]; readonly no: number };

export type BackupRunner = {
  readonly running: () => Running | null;
  /** Makes one backup in each place; `lastNo` numbers the one before. null while something else runs. Never rejects. */
  readonly backup: (places: readonly string[], keep: number, lastNo: number) => Promise<MadeBackup> | null;
  /** Keeps a copy of the newest backup of the hub at this `/sync` address; null while something else runs. Never rejects. */
  readonly copyHubs: (hub: string, keep: number, clockOffset: number) => Promise<HubCopyOutcome> | null;
  /** Rehearses the backup in this folder; null while something else runs. Never rejects. */
  readonly rehearse: (backup: string, code: string | null) => Promise<RehearsalOutcome> | null;
  /**
   * Removes the backups beyond `keep` in every place, and the copies of the hub's; what is begun meanwhile waits. While something runs already nothing
   * is done: the next backup does the same. Never rejects.
   */
  readonly tidy: (places: readonly string[], keep: number) => Promise<void>;
  /** Stops what has not moved for so long that its disk or network folder will not answer any more; it ends as one that is gone. */
  readonly dropStalled: () => void;
  /** Stops what is under way; resolves when it has cleaned up. */
  readonly cancel: () => Promise<void>;
};

/** Where snapshots and rehearsals lie while they are needed, in the profile. */
const WORK = 'backup-work';
/** Progress is told this often, ms. */
const TELL_MS = 250;
/** Whatever says nothing for so long hangs: the check of the largest database takes minutes, ms. */
const STALL_MS = 30 * 60_000;

/** Runs backups and rehearsals of one terminal, one at a time. */
export const backupRunner = (parts: RunnerParts): BackupRunner => {
  const { profileDir, site, terminal, jobs, now, elapsed, onChange } = parts;
  const work = path.join(profileDir, WORK);
  let stopTidying = new AbortController();
  // What a power cut or a kill left: a whole database, and after a rehearsal keys that nothing seals.
  let tidied: Promise<void> = rm(work, { recursive: true, force: true }).catch(() => undefined);
  let running: Running | null = null;
  let toldAt = 0;
  let movedAt = 0;
  let isStalled = false;
  let current: { readonly stop: AbortController; readonly over: Promise<unknown> } | null = null;

  const tell = (what: Running['what'], progress: BackupProgress | RehearsalProgress): void => {
    const isNewStep = running?.step !== progress.step;
    running = { what, ...progress };
    movedAt = elapsed();
    if (!isNewStep && elapsed() - toldAt < TELL_MS) return;
    toldAt = elapsed();
    onChange();
  };

  const start = <T>(what: Running['what'], act: (signal: AbortSignal) => Promise<T>): Promise<T> | null => {
    if (current !== null) return null;
    const stop = new AbortController();
    isStalled = false;
    tell(what, { step: 'check', done: 0, total: 1 });
    const cleanly = async (): Promise<T> => {
      try {
        await tidied;
        return await act(stop.signal);
      } finally {
        await rm(work, { recursive: true, force: true }).catch(() => undefined);
        current = null;
        running = null;
        onChange();
      }
    };
    const over = cleanly();
    current = { stop, over };
    return over;
  };

  const snapshot = async (copyTo: Database['backup'], file: string, signal: AbortSignal): Promise<void> =>
    takeSnapshot({
      copyTo,
      to: path.join(work, file),
      signal,
      elapsed,
      onProgress: (done, total) => tell('backup', { step: 'snapshot', done, total }),
    });

  const lookAt = async (
    places: readonly string[],
  ): Promise<{ readonly there: readonly string[]; readonly away: readonly PlaceOutcome[] }> => {
    const seen = await Promise.all(
      places.map(async (place) => ({
        place,
        state: (await parts.look(place, () => placeState(place, site, terminal)))?.state ?? 'away',
      })),
    );
    return {
      there: seen.flatMap(({ place, state }) => (state === 'there' ? [place] : [])),
      away: seen.flatMap(({ place, state }) =>
        state === 'there' ? [] : [{ place, kind: state === 'away' ? ('gone' as const) : state }],
      ),
    };
  };

  const makeOne = async (
    places: readonly string[],
    keep: number,
    lastNo: number,
    signal: AbortSignal,
  ): Promise<MadeBackup> => {
    const nowhere = (outcomes: readonly PlaceOutcome[]): MadeBackup => ({ outcomes, no: lastNo });
    const { there, away } = await lookAt(places);
    if (signal.aborted) return nowhere(places.map((place) => ({ place, kind: 'cancelled' })));
    if (there.length === 0) return nowhere(away);
    try {
      await rm(work, { recursive: true, force: true });
      const copyHub = parts.copyHub();
      const files = ['terminal.db', 'terminal.db-wal', ...(copyHub === null ? [] : ['hub.db', 'hub.db-wal'])];
      const sizes = await Promise.all(files.map((file) => sizeOf(path.join(profileDir, file))));
      await needRoom(
        profileDir,
        sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
        parts,
      );
      await mkdir(work, { recursive: true });
      // What the hub acknowledges between the two copies comes back with its log: the restored terminal takes it from there.
      await snapshot(parts.copyStore, 'terminal.db', signal);
      if (copyHub !== null) await snapshot(copyHub, 'hub.db', signal);
    } catch (error) {
      // Of this machine's own disk: it says nothing about the places.
      return nowhere([{ place: '', kind: placeTroubleOf(error) }]);
    }
    const { roles, version, reserveBytes, nativeBinding } = parts;
    const job = {
      profileDir,
      snapshots: work,
      places: there,
      site,
      terminal,
      roles,
      version,
      reserveBytes,
      nativeBinding,
      keep,
      lastNo,
    };
    const stored: readonly StoredBackup[] = await jobs
      .backup({ ...job, at: now(), salt: parts.salt() }, signal, (progress) => tell('backup', progress))
      .catch((error: unknown) => there.map((place) => ({ place, kind: isStalled ? 'gone' : backupTroubleOf(error) })));
    const numbers = stored.flatMap((one) => (one.kind === 'stored' ? one.no : []));
    return {
      outcomes: [...stored.map(({ place, kind }) => ({ place, kind })), ...away],
      no: Math.max(lastNo, ...numbers),
    };
  };

  return {
    running: () => running,
    backup: (places, keep, lastNo) => start('backup', (signal) => makeOne(places, keep, lastNo, signal)),
    copyHubs: (hub, keep, clockOffset) =>
      start('copy', (signal) =>
        jobs
          .copy(
            {
              profileDir,
              site,
              terminal,
              roles: parts.roles,
              hub,
              keep,
              reserveBytes: parts.reserveBytes,
              clockOffset,
            },
            signal,
            (progress) => tell('copy', progress),
          )
          .catch((error: unknown): HubCopyOutcome => (isStalled ? 'gone' : backupTroubleOf(error))),
      ),
    rehearse: (backup, code) =>
      start('rehearsal', (signal) => {
        const job = {
          backup,
          folder: work,
          profileDir,
          terminal,
          code,
          now: now(),
          reserveBytes: parts.reserveBytes,
          nativeBinding: parts.nativeBinding,
        };
        return jobs
          .rehearsal(job, signal, (progress) => tell('rehearsal', progress))
          .catch((error: unknown): RehearsalOutcome => ({ kind: isStalled ? 'gone' : backupTroubleOf(error) }));
      }),
    tidy: (places, keep) => {
      if (current !== null) return tidied;
      const stop = new AbortController();
      stopTidying = stop;
      const tidyNow = async (): Promise<void> => {
        const own = (await lookAt(places)).there.map((place) => setFolder(place, site, terminal));
        await jobs.tidy({ sets: [...own, copiesSet(profileDir, site)], keep }, stop.signal);
      };
      // What cannot be removed now is removed after the next backup.
      tidied = tidied.then(tidyNow).catch(() => undefined);
      return tidied;
    },
    dropStalled: () => {
      if (current === null || elapsed() - movedAt < STALL_MS) return;
      isStalled = true;
      current.stop.abort();
    },
    cancel: async () => {
      current?.stop.abort();
      stopTidying.abort();
      await Promise.all([current?.over, tidied]);
    },
  };
};
