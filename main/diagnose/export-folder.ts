import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file of an export as it was written. */
export type WrittenFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** Writes one file piece by piece. */
export type FileWriter = (text: string) => Promise<void>;

export type ExportFolder = {
  /** Writes a file; its fingerprint is of exactly the bytes that were given to the disk. */
  readonly write: (name: string, pieces: (write: FileWriter) => Promise<void>) => Promise<WrittenFile>;
  /** Everything is on the disk: the folder gets its name now. */
  readonly finish: () => Promise<void>;
  /** Takes away what was written. */
  readonly drop: () => Promise<void>;
};

/** Makes a folder under a name of its own for the time being: who looks sees all of an export, or none. Rejects where it cannot be made. */
export const openExportFolder = async (parent: string, name: string): Promise<ExportFolder> => {
  const whole = path.join(parent, name);
  const part = `${whole}.part`;
  await mkdir(parent, { recursive: true });
  await rm(part, { recursive: true, force: true });
  await mkdir(part);
  return {
    write: async (file, pieces) => {
      const handle = await open(path.join(part, file), 'w');
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        await pieces(async (text) => {
          const piece = Buffer.from(text);
          hash.update(piece);
          bytes += piece.length;
          await handle.writeFile(piece);
        });
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { name: file, bytes, sha256: hash.digest('hex') };
    },
    finish: () => rename(part, whole),
    drop: () => rm(part, { recursive: true, force: true }),
  };
};

/** Whether a file could not be written because there is no room. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
