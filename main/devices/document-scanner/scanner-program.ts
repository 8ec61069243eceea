import { spawn } from 'node:child_process';

/** How a program that talks to a scanner ended. */
export type ProgramEnd = {
  /** null when it was killed. */
  readonly code: number | null;
  readonly why: 'ended' | 'cancelled' | 'silent' | 'missing';
  /** Everything it said on its error output. */
  readonly errors: string;
  /** Everything it said on its standard output. */
  readonly output: string;
};

export type ProgramRun = {
  readonly program: string;
  readonly args: readonly string[];
  /** A program that says nothing for so long (ms) hangs, as scanimage does now and then (devices.md §6), and is killed. */
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  /** Each line of either output, as soon as it is whole; progress ends with CR. */
  readonly onLine: (line: string) => void;
};

/** After being asked to stop it has so long, ms; then it is killed. */
const GRACE_MS = 2_000;

/** Cuts pieces of output into lines, whatever the pieces. */
const lineReader = (onLine: (line: string) => void): ((piece: string) => void) => {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split(/[\r\n]/u);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
  };
};

/** Runs such a program; it always ends, killed if need be, and never rejects. */
export const runScannerProgram = ({ program, args, silenceMs, signal, onLine }: ProgramRun): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    let why: ProgramEnd['why'] = 'ended';
    let errors = '';
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let killer: NodeJS.Timeout | undefined;
    const stop = (reason: ProgramEnd['why']): void => {
      if (why !== 'ended') return;
      why = reason;
      // scanimage answers SIGINT by letting the scanner finish in order.
      child.kill('SIGINT');
      killer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    };
    let watch = setTimeout(() => stop('silent'), silenceMs);
    const heard = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => stop('silent'), silenceMs);
    };
    const cancel = (): void => stop('cancelled');
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    const readOutput = lineReader(onLine);
    const readErrors = lineReader(onLine);
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      heard();
      output += piece;
      readOutput(piece);
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      heard();
      errors += piece;
      readErrors(piece);
    });
    const finish = (code: number | null): void => {
      clearTimeout(watch);
      clearTimeout(killer);
      signal.removeEventListener('abort', cancel);
      resolve({ code, why, errors, output });
    };
    child.on('error', () => {
      why = 'missing';
      finish(null);
    });
    child.on('close', (code) => {
      if (why !== 'missing') finish(code);
    });
  });
