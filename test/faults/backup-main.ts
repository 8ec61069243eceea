import { z } from 'zod';
import { makeBackup, type BackupJob } from '#main/backup/make-backup.ts';
import { restoreBackup, type RestoreJob } from '#main/backup/restore.ts';

/** A program that backs up or restores once and tells every step, so that a test can kill it in the middle of one. */
const [what, text] = z.tuple([z.enum(['backup', 'restore']), z.string()]).parse(process.argv.slice(2));
const signal = new AbortController().signal;
const tell = (said: unknown): void => void process.send?.(said);
// The test that starts this program wrote it.
const job: unknown = JSON.parse(text);
const outcome =
  what === 'backup'
    ? await makeBackup(job as BackupJob, signal, tell)
    : await restoreBackup({ ...(job as RestoreJob), nativeBinding: undefined }, signal, tell);
tell({ outcome });
process.disconnect();
