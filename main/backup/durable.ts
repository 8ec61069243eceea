import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { NotAsWritten } from './trouble.ts';

/** How many bytes were read or written since the last call. */
export type OnBytes = (bytes: number) => void;

export type Copied = { readonly bytes: number; readonly sha256: string };

const PIECE = 1_048_576;

/** Makes the names in a folder survive a power cut. Windows cannot open a folder; its file system keeps the name with the file. */
export const syncFolder = async (dir: string): Promise<void> => {
  const folder = await open(dir, 'r').catch(() => null);
  // Network folders and some sticks know no sync of a folder.
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};

/** Reads a whole file in pieces. Rejects with the system's error, or when `signal` says stop. */
async function* piecesOf(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Size and SHA-256 (hex) of a file as it is read now. */
export const hashFile = async (file: string, signal: AbortSignal, onBytes: OnBytes): Promise<Copied> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(file, signal)) {
    hash.update(piece);
    bytes += piece.length;
    onBytes(piece.length);
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** Copies a file to a new one and waits for the disk; the hash is of what was read. */
export const copyDurably = async (from: string, to: string, signal: AbortSignal, onBytes: OnBytes): Promise<Copied> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = await open(to, 'w', 0o600);
  try {
    for await (const piece of piecesOf(from, signal)) {
      hash.update(piece);
      await target.writeFile(piece);
      bytes += piece.length;
      onBytes(piece.length);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** Writes a small file whole or not at all: beside, synced, renamed. */
export const writeDurably = async (file: string, bytes: string | Uint8Array): Promise<void> => {
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(file));
};

/** Reads a file again and compares it with what was meant to be written. Throws NotAsWritten. */
export const readBack = async (file: string, meant: Copied, signal: AbortSignal, onBytes: OnBytes): Promise<void> => {
  const found = await hashFile(file, signal, onBytes);
  if (found.bytes !== meant.bytes || found.sha256 !== meant.sha256) throw new NotAsWritten(path.basename(file));
};

/** Size and SHA-256 (hex) of what is meant to be written. */
export const hashOfBytes = (bytes: string | Uint8Array): Copied => ({
  bytes: typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
