import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const GRACE_MS = 5000;

/** Starts a Node program of ours and waits for the line that says it is ready; rejects with what it said when it ends before. */
export const startUntilReady = async (
  args: readonly string[],
  ready: RegExp,
): Promise<{ readonly child: ChildProcess; readonly match: RegExpExecArray }> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const match = ready.exec(line);
    if (match !== null) {
      child.stdout.resume();
      return { child, match };
    }
  }
  throw new Error(`${args[0] ?? 'a program'} ended before it was ready: ${said.join('\n').trim()}`);
};

/** Asks a process to end, waits, and ends it for certain. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(kill);
};
