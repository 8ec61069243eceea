import { Worker } from 'node:worker_threads';
import type { HubCopyOutcome } from '#common/domain/backup/hub-copy.ts';
import type { StoredBackup } from './make-backup.ts';
import type { RehearsalOutcome } from './rehearse.ts';
import type { RestoreJob, RestoreOutcome, RestoreProgress } from './restore.ts';
import { STOP, type FromWorker, type WorkerJob } from './worker-messages.ts';

type Progress = Extract<FromWorker, { kind: 'progress' }>['progress'];

/** Somebody who runs jobs beside the backend. `signal` stops one: what it wrote so far goes again. */
export type RunJobs = {
  readonly backup: (
    job: Extract<WorkerJob, { kind: 'backup' }>['job'],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) => Promise<readonly StoredBackup[]>;
  readonly copy: (
    job: Extract<WorkerJob, { kind: 'copy' }>['job'],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) => Promise<HubCopyOutcome>;
  readonly rehearsal: (
    job: Extract<WorkerJob, { kind: 'rehearsal' }>['job'],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) => Promise<RehearsalOutcome>;
  readonly tidy: (job: Extract<WorkerJob, { kind: 'tidy' }>['job'], signal: AbortSignal) => Promise<void>;
};

/** A job that was stopped may clean up for so long, ms. */
const GRACE_MS = 3_000;

type Answer = Exclude<FromWorker, { kind: 'progress' }>;

const run = (
  file: string,
  started: WorkerJob,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: started });
    const stop = (): void => {
      worker.postMessage(STOP);
      // A check of a large database hears nothing while it runs; to be cut off is as harmless as a power cut.
      setTimeout(() => {
        void worker.terminate();
        // A thread that hangs in a dead network folder ends when the system lets it: nobody waits for that.
        reject(new DOMException('the worker was stopped', 'AbortError'));
      }, GRACE_MS).unref();
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    // Both ends are the same program (worker.ts).
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(
        signal.aborted
          ? new DOMException('the worker was stopped', 'AbortError')
          : new Error('the worker ended without an answer'),
      );
    });
  });

/** Runs each job in a thread of its own; `file` is this program's `worker`. */
export const jobsInWorker = (file: string): RunJobs => ({
  backup: async (job, signal, onProgress) => {
    const answer = await run(file, { kind: 'backup', job }, signal, onProgress);
    return answer.kind === 'backup' ? answer.stored : [];
  },
  copy: async (job, signal, onProgress) => {
    const answer = await run(file, { kind: 'copy', job }, signal, onProgress);
    return answer.kind === 'copy' ? answer.outcome : 'failed';
  },
  rehearsal: async (job, signal, onProgress) => {
    const answer = await run(file, { kind: 'rehearsal', job }, signal, onProgress);
    return answer.kind === 'rehearsal' ? answer.outcome : { kind: 'failed' };
  },
  tidy: async (job, signal) => {
    await run(file, { kind: 'tidy', job }, signal, () => undefined);
  },
});

/** Restores in a thread of its own; the wizard has nothing else to run beside it. */
export const restoreInWorker =
  (file: string) =>
  async (
    job: RestoreJob,
    signal: AbortSignal,
    onProgress: (progress: RestoreProgress) => void,
  ): Promise<RestoreOutcome> => {
    const answer = await run(file, { kind: 'restore', job }, signal, ({ step, ...bytes }) => {
      if (step === 'check' || step === 'copy' || step === 'prove') onProgress({ step, ...bytes });
    });
    return answer.kind === 'restore' ? answer.outcome : { kind: 'failed' };
  };
