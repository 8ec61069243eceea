import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A small disk of its own, mounted over a folder: it can be filled and made read-only without harm to anybody. */
export type SmallDisk = {
  readonly fill: () => void;
  readonly free: () => void;
  readonly readOnly: () => void;
  readonly writable: () => void;
  readonly unmount: () => void;
};

const megabyte = 1024 * 1024;

/** Mounts a real file system (tmpfs) over `folder`, with the files that stood there. Only root may mount: others need sudo without a password. */
export const mountSmallDisk = (folder: string): SmallDisk => {
  const asRoot = (...command: readonly [string, ...string[]]): void => {
    const [program, ...args] = process.getuid?.() === 0 ? command : (['sudo', '-n', ...command] as const);
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  asRoot('mount', '-t', 'tmpfs', '-o', 'size=8m,mode=0777', 'tmpfs', folder);
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      const file = openSync(filler, 'a');
      try {
        for (let size = megabyte; size >= 1; size = Math.floor(size / 2)) {
          while (canWrite(file, size));
        }
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    readOnly: () => asRoot('mount', '-o', 'remount,ro', folder),
    writable: () => asRoot('mount', '-o', 'remount,rw', folder),
    unmount: () => asRoot('umount', '-l', folder),
  };
};

const canWrite = (file: number, size: number): boolean => {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
};
