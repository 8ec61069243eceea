import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A program that loses its power and is started again, and every whole line that it ever wrote. */
export type Machine = {
  readonly lines: readonly string[];
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
  readonly tell: (line: string) => void;
  /** Waits for a line of the running program. */
  readonly said: (what: RegExp) => Promise<string>;
};

/** A machine that does much other work may start a program minutes later; that is no fault of the program. */
const PATIENCE_MS = 900_000;

/** One of this project's programs as a machine; `ready` is the line by which it has started. */
export const machine = (script: string, args: readonly string[], ready: RegExp): Machine => {
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  const file = fileURLToPath(new URL(script, import.meta.url));
  let child: ChildProcessByStdio<Writable, Readable, null> | null = null;
  let since = 0;

  const said = async (what: RegExp): Promise<string> => {
    const earlier = lines.slice(since).find((line) => what.test(line));
    if (earlier !== undefined) return earlier;
    return new Promise((found, failed) => {
      const timer = setTimeout(() => failed(new Error(`${script} never said ${what.source}`)), PATIENCE_MS);
      const listener = (line: string): void => {
        if (!what.test(line)) return;
        clearTimeout(timer);
        listeners.delete(listener);
        found(line);
      };
      listeners.add(listener);
    });
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    lines,
    said,
    start: async () => {
      since = lines.length;
      child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.on('error', () => undefined);
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        for (const listener of listeners) listener(line);
      });
      await said(ready);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    tell: (line) => void child?.stdin.write(`${line}\n`),
  };
};
