import type { HubCopyOutcome } from '#common/domain/backup/hub-copy.ts';
import type { CopyJob } from './keep-copy.ts';
import type { BackupJob, BackupProgress, StoredBackup } from './make-backup.ts';
import type { RehearsalJob, RehearsalOutcome, RehearsalProgress } from './rehearse.ts';
import type { RestoreJob, RestoreOutcome } from './restore.ts';

/** What a worker is started with. */
export type WorkerJob =
  | { readonly kind: 'backup'; readonly job: BackupJob }
  | { readonly kind: 'copy'; readonly job: CopyJob }
  | { readonly kind: 'rehearsal'; readonly job: Omit<RehearsalJob, 'elapsed'> }
  | { readonly kind: 'tidy'; readonly job: { readonly sets: readonly string[]; readonly keep: number } }
  | { readonly kind: 'restore'; readonly job: RestoreJob };

/** What a worker says. Both ends are the same program: nothing else can stand there. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: BackupProgress | RehearsalProgress }
  | { readonly kind: 'backup'; readonly stored: readonly StoredBackup[] }
  | { readonly kind: 'copy'; readonly outcome: HubCopyOutcome }
  | { readonly kind: 'rehearsal'; readonly outcome: RehearsalOutcome }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'restore'; readonly outcome: RestoreOutcome };

/** The one thing a worker is told after its start. */
export const STOP = 'stop';
