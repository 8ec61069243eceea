import { assertNever } from '#common/kit/assert-never.ts';
import { ackIdFor } from '#common/domain/paper/ack-id.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { canPrint, type PrinterState } from '#common/domain/paper/printer-state.ts';
import type { PrinterPort, PrintOutcome } from '#main/devices/printer/printer-port.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { sha256 } from '#main/store/sha256.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from './terminal-context.ts';

export type SpoolParts = {
  readonly terminal: TerminalContext;
  readonly port: PrinterPort;
  /** The bytes of a job's paper, or null when what it is about is not known here. */
  readonly render: (job: PrintJob) => Uint8Array | null;
  /** True where no officer stands beside the printer: an unsure paper is printed again by itself, marked. */
  readonly unattended: boolean;
};

/** Tries again this long after a try that surely printed nothing, if the printer does not report a change before. */
const RETRY_MS = 2000;
/** A printer that does not answer for a moment is printing for another computer; only a longer silence is news. */
const SILENCE_MS = 12_000;
/** A kiosk stops printing marked copies by itself after this many; then a person decides. */
const MOST_COPIES_ALONE = 4;

/**
 * The one writer of this terminal's printer. Takes the open jobs in order; writes `sending` down before the first byte leaves and the
 * outcome after; never prints silently twice and never forgets a paper (devices.md §8.2).
 */
export class PrintSpool {
  readonly #parts: SpoolParts;
  readonly #stops: (() => void)[] = [];
  #condition: PrinterState['condition'] | null = null;
  #running: Promise<void> = Promise.resolve();
  #busy = false;
  #again = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SpoolParts) {
    this.#parts = parts;
  }

  /** The printer as last learnt, or null before it said anything. */
  get condition(): PrinterState['condition'] | null {
    return this.#condition;
  }

  start(): void {
    const { store } = this.#parts.terminal;
    for (const job of openPrintJobs(store.db, store.term)) {
      if (job.state === 'sending') store.append(this.#unknown(job, 'program-ended'));
    }
    this.#stops.push(
      this.#parts.port.watch((state) => this.#learn(state)),
      store.onChanged((touched) => {
        if (touched.some(({ kind }) => kind === 'print-job')) this.#kick();
      }),
    );
    this.#kick();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#doubt);
    for (const stop of this.#stops) stop();
    await this.#running;
    await this.#parts.port.close();
  }

  #learn({ condition }: PrinterState): void {
    clearTimeout(this.#doubt);
    if (condition === 'unknown') this.#doubt = setTimeout(() => this.#note(condition), SILENCE_MS);
    else this.#note(condition);
  }

  #note(condition: PrinterState['condition']): void {
    if (this.#closed || condition === this.#condition) return;
    this.#condition = condition;
    const { store } = this.#parts.terminal;
    void this.#record([{ t: 'printer.state', id: `printer:${store.term}/main`, d: { printer: 'main', condition } }]);
    if (canPrint(condition)) this.#kick();
  }

  /** Writes down what the printer did. A fact is not given up on a full disk: tried again until there is space or the program ends. */
  async #record(drafts: readonly Draft[]): Promise<void> {
    const { store } = this.#parts.terminal;
    while (!this.#closed) {
      try {
        store.append(drafts);
        return;
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        await new Promise((resolve) => {
          setTimeout(resolve, RETRY_MS);
        });
      }
    }
  }

  #kick(): void {
    if (this.#closed) return;
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    this.#running = this.#drain().finally(() => {
      this.#busy = false;
    });
  }

  async #drain(): Promise<void> {
    const { store } = this.#parts.terminal;
    while (this.#again && !this.#closed) {
      this.#again = false;
      clearTimeout(this.#timer);
      for (;;) {
        const job = openPrintJobs(store.db, store.term).find(({ state }) => state === 'pending');
        if (job === undefined || this.#closed) break;
        if (!(await this.#print(job))) {
          this.#timer = setTimeout(() => this.#kick(), RETRY_MS);
          break;
        }
      }
    }
  }

  /** Prints one job; false when nothing came out and it stays pending. */
  async #print(job: PrintJob): Promise<boolean> {
    const { store } = this.#parts.terminal;
    const attempt = job.attempt + 1;
    const ackId = ackIdFor(job.id, attempt);
    const bytes = this.#parts.render(job);
    if (bytes === null) {
      await this.#record([{ t: 'print.failed', id: job.id, d: { cause: 'nothing-to-print' } }]);
      return true;
    }
    const outcome = await this.#parts.port.print({ bytes, ackId }, () => {
      store.append([
        { t: 'print.sending', id: job.id, d: { attempt, hash: sha256(Buffer.from(bytes).toString('base64')) } },
      ]);
    });
    this.#learn(outcome.state);
    return this.#settle(job, outcome);
  }

  async #settle(job: PrintJob, outcome: PrintOutcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'printed':
        await this.#record([{ t: 'print.printed', id: job.id, d: { by: 'printer' } }]);
        return true;
      case 'nothing-printed':
        return false;
      case 'unknown':
        await this.#record(this.#unknown(job, outcome.cause));
        return true;
      default:
        return assertNever(outcome);
    }
  }

  /** Nobody knows whether the paper is out: a person is asked, or where nobody stands a marked copy follows. */
  #unknown(job: PrintJob, cause: string): readonly Draft[] {
    const { unattended } = this.#parts;
    const drafts: Draft[] = [{ t: 'print.unknown', id: job.id, d: { cause } }];
    if (unattended && cause !== 'cannot-confirm' && job.copy < MOST_COPIES_ALONE) {
      drafts.push({ t: 'print.again', id: job.id, d: { copy: job.copy + 1 } });
    }
    return drafts;
  }
}
