import path from 'node:path';
import { readRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { RestoreEnd, RestoreState } from '#common/ipc/restore-calls.ts';
import { bytesOf } from '#main/backup/check-backup.ts';
import { lookForBackups } from '#main/backup/look-for-backups.ts';
import type { RestoreJob, RestoreOutcome, RestoreProgress } from '#main/backup/restore.ts';
import { backupTroubleOf } from '#main/backup/trouble.ts';
import { forgetSetup } from '#main/profile/setup-state.ts';

/** Somebody who restores beside the backend; `signal` stops it: what it wrote so far goes again. */
export type RunRestore = (
  job: RestoreJob,
  signal: AbortSignal,
  onProgress: (progress: RestoreProgress) => void,
) => Promise<RestoreOutcome>;

export type RestoreDeskParts = {
  /** The folder that is to become a profile. */
  readonly dir: string;
  readonly run: RunRestore;
  readonly nativeBinding: string | undefined;
  readonly onChange: () => void;
};

/** The window is told no more often than this, ms. */
const TELL_MS = 200;

/** A new machine that becomes a terminal out of a backup: looks for one, restores it, and knows how far it is. */
export class RestoreDesk {
  readonly #parts: RestoreDeskParts;
  #state: RestoreState = null;
  /** Folders that a person was shown: nothing else is restored. */
  #shown: ReadonlySet<string> = new Set();
  #running: { readonly stop: AbortController; readonly over: Promise<void> } | null = null;
  #toldAt = 0;

  constructor(parts: RestoreDeskParts) {
    this.#parts = parts;
  }

  get state(): RestoreState {
    return this.#state;
  }

  /** Whether the folder is being written or has become a terminal: nothing else may be set up in it. */
  get hasFolder(): boolean {
    const state = this.#state;
    return state?.kind === 'running' || (state?.kind === 'ended' && state.outcome.kind === 'restored');
  }

  /** The backups in a folder, or why there is none to choose. */
  async find(folder: string): Promise<CommandOutput<'setup.find-backups'>> {
    const looked = await lookForBackups(folder.trim());
    if (looked.kind !== 'found') return looked;
    const backups = looked.backups.map(({ dir, manifest }) => ({
      dir,
      site: manifest.site,
      terminal: manifest.terminal,
      at: manifest.at,
      bytes: bytesOf(manifest),
      scans: manifest.objects.scans,
      hub: manifest.hub !== null,
      sealedKeys: manifest.sealedKeys,
    }));
    this.#shown = new Set(backups.map(({ dir }) => dir));
    return { kind: 'found', backups };
  }

  /** Begins to restore a backup that was shown. `now` is UTC ms. */
  start(dir: string, typed: string | null, now: number): CommandOutput<'setup.restore'>['kind'] {
    if (this.hasFolder) return 'busy';
    if (!this.#shown.has(dir)) return 'not-found';
    const code = typed === null ? null : readRecoveryCode(typed);
    if (code === null && typed !== null) return 'bad-code';
    const { dir: into, nativeBinding, run } = this.#parts;
    const stop = new AbortController();
    this.#tell({ kind: 'running', step: 'check', done: 0, total: 1 });
    const outcome = run({ backup: dir, into, code, now, nativeBinding }, stop.signal, (progress) =>
      this.#tell({ kind: 'running', ...progress }),
    ).catch((error: unknown): RestoreOutcome => ({ kind: backupTroubleOf(error) }));
    this.#running = { stop, over: outcome.then((made) => this.#end(made)) };
    return 'started';
  }

  /** Stops what is under way and waits until its traces are gone. */
  async stop(): Promise<void> {
    this.#running?.stop.abort();
    await this.#running?.over;
  }

  #end(made: RestoreOutcome): void {
    this.#running = null;
    if (made.kind === 'restored') forgetSetup(this.#parts.dir);
    const outcome: RestoreEnd =
      made.kind === 'not-empty' ? { kind: 'not-empty', folder: path.resolve(this.#parts.dir) } : { ...made };
    this.#state = { kind: 'ended', outcome };
    this.#parts.onChange();
  }

  #tell(state: Extract<RestoreState, { kind: 'running' }>): void {
    const isNewStep = this.#state?.kind !== 'running' || this.#state.step !== state.step;
    this.#state = state;
    if (!isNewStep && performance.now() - this.#toldAt < TELL_MS) return;
    this.#toldAt = performance.now();
    this.#parts.onChange();
  }
}
