import { parentPort, workerData } from 'node:worker_threads';
import { prune } from './backup-set.ts';
import { keepCopy } from './keep-copy.ts';
import { makeBackup } from './make-backup.ts';
import { rehearse } from './rehearse.ts';
import { restoreBackup } from './restore.ts';
import { STOP, type FromWorker, type WorkerJob } from './worker-messages.ts';

/** Runs one job beside the backend, whose loop must not wait for a check of a whole database, and ends. */
const port = parentPort;
if (port === null) throw new Error('This file is a worker of the backend');
const stopping = new AbortController();
port.on('message', (message) => {
  if (message === STOP) stopping.abort();
});
const tell = (message: FromWorker): void => port.postMessage(message);
const onProgress = (progress: Extract<FromWorker, { kind: 'progress' }>['progress']): void =>
  tell({ kind: 'progress', progress });
// Started by run-in-worker.ts only.
const started = workerData as WorkerJob;
if (started.kind === 'backup') {
  tell({ kind: 'backup', stored: await makeBackup(started.job, stopping.signal, onProgress) });
} else if (started.kind === 'copy') {
  tell({ kind: 'copy', outcome: await keepCopy(started.job, stopping.signal, onProgress) });
} else if (started.kind === 'tidy') {
  for (const set of started.job.sets) await prune(set, started.job.keep).catch(() => undefined);
  tell({ kind: 'tidy' });
} else if (started.kind === 'restore') {
  tell({ kind: 'restore', outcome: await restoreBackup(started.job, stopping.signal, onProgress) });
} else {
  const job = { ...started.job, elapsed: () => performance.now() };
  tell({ kind: 'rehearsal', outcome: await rehearse(job, stopping.signal, onProgress) });
}
port.close();
