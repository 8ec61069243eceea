import type { StoredBackupView } from '#common/ipc/backup-calls.ts';
import type { BackupBook } from '#main/backup/backup-book.ts';
import { newestFirst } from '#main/backup/backup-order.ts';
import { backupsIn, setFolder, type FoundBackup } from '#main/backup/backup-set.ts';
import { bytesOf } from '#main/backup/check-backup.ts';
import { copiesFolder, copiesSet } from '#main/backup/keep-copy.ts';
import { lookAtPlace } from '#main/backup/place-watch.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';

/** A backup that can be reached now; `isCopy`: a second copy of another terminal's. */
export type BackupAtHand = FoundBackup & { readonly place: string; readonly isCopy: boolean };

/** Every backup in a terminal's places, and every copy that it keeps of its hub's; the newest first. */
export const backupsAtHand = async (
  { dir, site, name }: Pick<TerminalProfile, 'dir' | 'site' | 'name'>,
  places: readonly string[],
): Promise<readonly BackupAtHand[]> => {
  const sets = [
    ...places.map((place) => ({ place, set: setFolder(place, site, name), isCopy: false })),
    { place: copiesFolder(dir), set: copiesSet(dir, site), isCopy: true },
  ];
  const all = await Promise.all(
    sets.map(async ({ place, set, isCopy }) =>
      ((await lookAtPlace(place, () => backupsIn(set))) ?? []).map((backup) => ({ ...backup, place, isCopy })),
    ),
  );
  return newestFirst(all.flat());
};

/** One of them as the room shows it. */
export const storedView = (
  { place, manifest, isCopy }: BackupAtHand,
  rehearsed: BackupBook['rehearsed'],
): StoredBackupView => ({
  place,
  id: manifest.id,
  copyOf: isCopy ? manifest.terminal : null,
  at: manifest.at,
  bytes: bytesOf(manifest),
  scans: manifest.objects.scans,
  hub: manifest.hub !== null,
  sealedKeys: manifest.sealedKeys,
  version: manifest.version,
  rehearsedAt: rehearsed.findLast(({ id }) => id === manifest.id)?.at ?? null,
});
