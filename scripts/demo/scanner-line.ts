import { spawn } from 'node:child_process';
import { existsSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endProcess } from './processes.ts';

/** A serial line with a scanner at the other end: a pair of pseudo terminals. */
export type ScannerLine = {
  /** For terminal.json. */
  readonly address: string;
  /** What a real scanner would send: the text and a carriage return. */
  readonly scan: (text: string) => void;
  readonly close: () => Promise<void>;
};

/** Opens such a line in a folder with `socat`; null where socat is not installed. */
export const openScannerLine = async (folder: string): Promise<ScannerLine | null> => {
  const near = path.join(folder, 'scanner');
  const far = path.join(folder, 'scanner-far');
  const child = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`], { stdio: 'ignore' });
  const linked = await new Promise<boolean>((resolve) => {
    const finish = (there: boolean): void => {
      watcher.close();
      resolve(there);
    };
    const look = (): void => {
      if (existsSync(near) && existsSync(far)) finish(true);
    };
    const watcher = watch(folder, look);
    child.on('error', () => finish(false));
    child.on('exit', () => finish(false));
    // On a busy machine both ends can be there before anybody watches.
    look();
  });
  if (!linked) return null;
  return {
    address: `serial://${near}`,
    scan: (text) => writeFileSync(far, `${text}\r`),
    close: () => endProcess(child),
  };
};
