import { open, readFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { DiskMeasured } from './check-02-disk.ts';

const PROBE = 'disk-probe.tmp';
const TEXT = 'motcua';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';

const spaceOf = async (dir: string): Promise<DiskMeasured['space']> => {
  try {
    const { bavail, blocks, bsize } = await statfs(dir);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
};

/** Measures the disk of a profile's folder: free space, and whether a small file can be written through to it and read back. */
export const measureDisk = async (dir: string): Promise<DiskMeasured> => {
  const file = path.join(dir, PROBE);
  const space = await spaceOf(dir);
  try {
    const handle = await open(file, 'w');
    try {
      await handle.writeFile(TEXT);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const whole = (await readFile(file, 'utf8')) === TEXT;
    await rm(file);
    return { space, writeError: whole ? null : 'READ_BACK' };
  } catch (error) {
    return { space, writeError: codeOf(error) };
  }
};
