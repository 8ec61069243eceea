import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { genericModel, type PrinterModel } from '#common/domain/paper/printer-model.ts';
import type { PrinterCondition, PrinterState } from '#common/domain/paper/printer-state.ts';
import type { BeforeSending, PrinterJob, PrinterPort, PrintOutcome } from './printer-port.ts';
import type { PrinterTimings } from './timings.ts';

/** What it needs; `platform` and `programs` (PATH) are the machine's own. */
export type SystemQueueOptions = {
  readonly queue: string;
  readonly model: PrinterModel | null;
  readonly widthDots: 576 | 384;
  readonly timings: PrinterTimings;
  readonly now: () => number;
  readonly platform: NodeJS.Platform;
};

type Ended = { readonly kind: 'ended'; readonly code: number | null } | { readonly kind: 'missing' | 'hung' };

/** Runs a program with bytes on its input; killed when it takes longer than `withinMs`. Never rejects. */
const run = (program: string, args: readonly string[], input: Uint8Array, withinMs: number): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: withinMs,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve({ kind: 'missing' }));
    child.once('exit', (code, signal) => resolve(signal === null ? { kind: 'ended', code } : { kind: 'hung' }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

/**
 * A printer behind the system's own queue (CUPS: `lp -o raw`; Windows: a copy to the shared name), the last resort: the queue takes the
 * bytes and tells nothing more, so every paper that was handed over ends as "cannot confirm", and the state is never known.
 */
export class SystemQueuePrinter implements PrinterPort {
  readonly #options: SystemQueueOptions;
  readonly #listeners = new Set<(state: PrinterState) => void>();
  #state: PrinterState;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  #poll: NodeJS.Timeout | undefined;

  constructor(options: SystemQueueOptions) {
    this.#options = options;
    this.#state = { condition: 'unknown', at: options.now() };
  }

  /** `unreachable` when there is no such queue; else `unknown`. */
  readonly status = async (): Promise<PrinterState> =>
    this.#learn((await this.#hasQueue()) ? 'unknown' : 'unreachable');

  readonly model = (): PrinterModel => ({
    ...(this.#options.model ?? genericModel(this.#options.widthDots)),
    acknowledges: 'nothing',
    countsCuts: false,
  });

  readonly cutCount = (): Promise<null> => Promise.resolve(null);

  readonly print = (
    job: PrinterJob,
    onSending: (before: BeforeSending) => void | Promise<void>,
  ): Promise<PrintOutcome> => {
    const result = this.#turn.then(() => this.#run(job, onSending));
    this.#turn = result;
    return result;
  };

  readonly watch = (listener: (state: PrinterState) => void): (() => void) => {
    this.#listeners.add(listener);
    listener(this.#state);
    if (this.#listeners.size === 1) this.#pollAfter(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#poll);
    };
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    this.#listeners.clear();
    clearTimeout(this.#poll);
    await this.#turn;
  };

  async #run(job: PrinterJob, onSending: (before: BeforeSending) => void | Promise<void>): Promise<PrintOutcome> {
    const nothing = (reason: 'closed' | 'no-such-device' | 'not-recorded' | 'refused'): PrintOutcome => ({
      kind: 'nothing-printed',
      reason,
      state: this.#state,
    });
    if (this.#closed) return nothing('closed');
    if ((await this.status()).condition === 'unreachable') return nothing('no-such-device');
    try {
      await onSending({ cuts: null });
    } catch {
      return nothing('not-recorded');
    }
    const handed = await this.#handOver(job);
    // The queue said no, or was not there to be asked: not a byte went on.
    if (handed.kind === 'missing' || (handed.kind === 'ended' && handed.code !== 0)) return nothing('refused');
    return { kind: 'unknown', cause: handed.kind === 'hung' ? 'stalled' : 'cannot-confirm', state: this.#state };
  }

  async #handOver({ bytes, ackId }: PrinterJob): Promise<Ended> {
    const { queue, platform, timings } = this.#options;
    if (platform !== 'win32') {
      return run('lp', ['-d', queue, '-o', 'raw', '-t', `MotCua ${ackId}`], bytes, timings.stall);
    }
    const folder = await mkdtemp(join(tmpdir(), 'motcua-print-'));
    const file = join(folder, 'paper.bin');
    await writeFile(file, bytes);
    const ended = await run(
      'cmd.exe',
      ['/d', '/c', 'copy', '/b', file, `\\\\localhost\\${queue}`],
      new Uint8Array(),
      timings.stall,
    );
    await rm(folder, { recursive: true, force: true });
    return ended;
  }

  async #hasQueue(): Promise<boolean> {
    const { queue, platform, timings } = this.#options;
    // Windows has no quick question for one share; a copy to a wrong name says so itself.
    if (platform === 'win32') return true;
    const asked = await run('lpstat', ['-p', queue], new Uint8Array(), timings.connect);
    return asked.kind === 'ended' && asked.code === 0;
  }

  #learn(condition: PrinterCondition): PrinterState {
    const changed = condition !== this.#state.condition;
    this.#state = { condition, at: this.#options.now() };
    if (changed) for (const listener of this.#listeners) listener(this.#state);
    return this.#state;
  }

  #pollAfter(delayMs: number): void {
    this.#poll = setTimeout(() => {
      void this.status().then(() => {
        if (this.#listeners.size > 0 && !this.#closed) this.#pollAfter(this.#options.timings.poll);
      });
    }, delayMs);
  }
}
