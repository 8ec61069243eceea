import path from 'node:path';
import type { BackupTrouble } from '#common/domain/backup/backup-trouble.ts';
import { objectFile } from './backup-set.ts';
import { hashFile, type OnBytes } from './durable.ts';
import { readManifest, readObjects, type BackupFile, type BackupObject, type Manifest } from './manifest.ts';
import { backupTroubleOf } from './trouble.ts';

/** Whether a backup is, byte for byte, what was written. `file` names what is not, by its path in the profile. */
export type CheckedBackup =
  | { readonly kind: 'whole'; readonly manifest: Manifest; readonly files: readonly PlacedFile[] }
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'torn'; readonly file: string }
  /** A newer program wrote it: this one must be brought up to date first. */
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: BackupTrouble };

/** A file of a backup and where its bytes lie. */
export type PlacedFile = BackupFile & { readonly from: string };

const placed = (dir: string, files: readonly BackupFile[]): readonly PlacedFile[] =>
  files.map((file) => ({ ...file, from: path.join(dir, file.path) }));
const placedObjects = (dir: string, objects: readonly BackupObject[]): readonly PlacedFile[] =>
  objects.map(({ path: inside, bytes, sha256 }) => ({
    path: inside,
    bytes,
    sha256,
    from: objectFile(path.dirname(dir), sha256),
  }));

/** How many bytes a backup has in all. */
export const bytesOf = ({ files, objects }: Pick<Manifest, 'files' | 'objects'>): number =>
  files.reduce((sum, { bytes }) => sum + bytes, objects.bytes);

/** Reads every byte of a backup and compares it with its manifest. Nothing is written. */
export const checkBackup = async (dir: string, signal: AbortSignal, onBytes: OnBytes): Promise<CheckedBackup> => {
  try {
    const read = await readManifest(dir);
    if (read.kind === 'none') return { kind: 'not-a-backup' };
    if (read.kind !== 'manifest') return read;
    const { manifest } = read;
    const isAsWritten = async (file: PlacedFile): Promise<boolean> => {
      const found = await hashFile(file.from, signal, onBytes).catch((error: unknown) => {
        if (backupTroubleOf(error) === 'cancelled') throw error;
        // A file that is not there, or a sector that cannot be read.
        return null;
      });
      return found?.bytes === file.bytes && found.sha256 === file.sha256;
    };
    const own = placed(dir, manifest.files);
    for (const file of own) if (!(await isAsWritten(file))) return { kind: 'torn', file: file.path };
    // The list is believed only now that its own hash was right.
    const shared = placedObjects(dir, await readObjects(dir));
    for (const file of shared) if (!(await isAsWritten(file))) return { kind: 'torn', file: file.path };
    return { kind: 'whole', manifest, files: [...own, ...shared] };
  } catch (error) {
    return { kind: backupTroubleOf(error) };
  }
};
