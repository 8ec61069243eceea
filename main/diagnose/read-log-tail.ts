import { open } from 'node:fs/promises';

/** The last lines of a text file, read from at most its last `bytes`; empty when it cannot be read. */
export const readLogTail = async (file: string, lines: number, bytes = 262_144): Promise<readonly string[]> => {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - bytes);
      const buffer = Buffer.alloc(size - start);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      const text = buffer.subarray(0, bytesRead).toString('utf8');
      // The first line may be cut when the file is longer than what was read.
      const whole = text.split('\n').filter((line) => line !== '');
      return (start > 0 ? whole.slice(1) : whole).slice(-lines);
    } finally {
      await handle.close();
    }
  } catch {
    return [];
  }
};
