import type { StoredBackupView } from '#common/ipc/backup-calls.ts';
import type { BackupBook } from '#main/backup/backup-book.ts';
import type { FoundBackup } from '#main/backup/backup-set.ts';
import { bytesOf } from '#main/backup/check-backup.ts';

/** A backup that was found in a place, as the supervisor sees it, with when it was rehearsed last. */
export const storedBackupView = (
  { place, manifest }: Pick<FoundBackup, 'manifest'> & { readonly place: string },
  rehearsed: BackupBook['rehearsed'],
): StoredBackupView => ({
  place,
  id: manifest.id,
  at: manifest.at,
  bytes: bytesOf(manifest),
  scans: manifest.objects.scans,
  hub: manifest.hub !== null,
  sealedKeys: manifest.sealedKeys,
  version: manifest.version,
  rehearsedAt: rehearsed.findLast(({ id }) => id === manifest.id)?.at ?? null,
});
