import { assertNever } from '#common/kit/assert-never.ts';
import { ackIdFor } from '#common/domain/paper/ack-id.ts';
import type { PrinterName, PrinterStanding } from '#common/domain/paper/choose-printer.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { canPrint, isBlocked, type PrinterCondition, type PrinterState } from '#common/domain/paper/printer-state.ts';
import type { BeforeSending, PrinterPort, PrintOutcome } from '#main/devices/printer/printer-port.ts';
import { openPrintJobs, printJobById } from '#main/store/print-jobs.ts';
import { sha256 } from '#main/store/sha256.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from './terminal-context.ts';

/** One printer of a terminal: its port, and how a job's paper becomes its bytes (null: what it is about is not known here; throws where it cannot be drawn). */
export type SpoolPrinter = {
  readonly name: PrinterName;
  readonly port: PrinterPort;
  readonly render: (job: PrintJob) => Uint8Array | null;
};

export type SpoolParts = SpoolPrinter & {
  readonly terminal: TerminalContext;
  /** True where no officer stands beside the printer: an unsure paper is printed again by itself, marked. */
  readonly unattended: boolean;
  /** Where the next copy of a paper goes that may or may not be out. */
  readonly afterDoubt: () => string;
  /** Its standing changed: papers may have to wait elsewhere. */
  readonly onStanding: () => void;
};

/** Tries again this long after a try that surely printed nothing, if the printer does not report a change before. */
const RETRY_MS = 2000;
/** A printer that does not answer for a moment is printing for another computer; only a longer silence is news. */
const SILENCE_MS = 12_000;
/** A kiosk stops printing marked copies by itself after this many; then a person decides. */
const MOST_COPIES_ALONE = 4;

/**
 * The one queue and the one writer of a printer. Takes its open jobs in order; writes `sending` down before the first byte leaves and
 * the outcome after; never prints silently twice and never forgets a paper (devices.md §8.2).
 */
export class PrintSpool {
  readonly #parts: SpoolParts;
  readonly #stops: (() => void)[] = [];
  #condition: PrinterCondition | null = null;
  #model: string | null = null;
  #unable = false;
  /** An unsure paper that the cutter's counter may tell something about, and where the counter stood before it. */
  #doubted: { readonly id: string; readonly cuts: number } | null = null;
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
  get condition(): PrinterCondition | null {
    return this.#condition;
  }

  get standing(): PrinterStanding {
    if (this.#unable) return 'unable';
    return this.#condition === null ? 'unsure' : 'ready';
  }

  start(): void {
    const { store } = this.#parts.terminal;
    for (const job of this.#jobs()) {
      if (job.state !== 'sending') continue;
      store.append(this.#unknown(job, 'program-ended', job.cutsBefore));
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

  #jobs(): readonly PrintJob[] {
    const { store } = this.#parts.terminal;
    return openPrintJobs(store.db, store.term).filter(({ printer }) => printer === this.#parts.name);
  }

  #learn({ condition }: PrinterState): void {
    clearTimeout(this.#doubt);
    if (condition === 'unknown') this.#doubt = setTimeout(() => this.#note(condition), SILENCE_MS);
    else this.#note(condition);
  }

  #note(condition: PrinterCondition): void {
    if (this.#closed) return;
    const model = this.#parts.port.model().id;
    if (condition !== this.#condition || model !== this.#model) {
      this.#condition = condition;
      this.#model = model;
      const { terminal, name } = this.#parts;
      const id = `printer:${terminal.store.term}/${name}`;
      void this.#record([{ t: 'printer.state', id, d: { printer: name, condition, model } }]);
    }
    // One that never tells its state is believed to be well as long as it is there.
    const isWell =
      canPrint(condition) || (condition === 'unknown' && this.#parts.port.model().acknowledges === 'nothing');
    if (isWell) this.#stand(true);
    else if (isBlocked(condition) || condition === 'unreachable') this.#stand(false);
    if (isWell) this.#kick();
  }

  #stand(able: boolean): void {
    const changed = this.#unable === able;
    this.#unable = !able;
    if (changed || able) this.#parts.onStanding();
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
    while (this.#again && !this.#closed) {
      this.#again = false;
      clearTimeout(this.#timer);
      for (;;) {
        const counted = await this.#countCuts();
        const job = this.#jobs().find(({ state }) => state === 'pending');
        if (this.#closed || (job === undefined && counted)) {
          // It refused a paper that waits elsewhere now, and says that it is well: the next one may come here again.
          if (this.#condition !== null && canPrint(this.#condition)) this.#stand(true);
          break;
        }
        if (job === undefined || !(await this.#print(job))) {
          this.#timer = setTimeout(() => this.#kick(), RETRY_MS);
          break;
        }
      }
    }
  }

  /** Asks the cutter's counter about an unsure paper before anything else is cut; false while the printer cannot be asked. */
  async #countCuts(): Promise<boolean> {
    if (this.#doubted === null) return true;
    const cuts = await this.#parts.port.cutCount();
    if (cuts === null) return false;
    const hint = this.#hint(cuts);
    this.#doubted = null;
    await this.#record(hint);
    return true;
  }

  /** What the counter, where it stands now, says about the unsure paper. */
  #hint(cuts: number | null): readonly Draft[] {
    const doubted = this.#doubted;
    return doubted === null || cuts === null
      ? []
      : [{ t: 'print.hint', id: doubted.id, d: { cut: cuts > doubted.cuts } }];
  }

  /** Prints one job; false when nothing came out and it stays pending. */
  async #print(job: PrintJob): Promise<boolean> {
    const { terminal, port, name } = this.#parts;
    const { store } = terminal;
    const attempt = job.attempt + 1;
    const bytes = this.#draw(job);
    if (typeof bytes === 'string') {
      await this.#record([{ t: 'print.failed', id: job.id, d: { cause: bytes } }]);
      return true;
    }
    const sending: { before: BeforeSending | null } = { before: null };
    const outcome = await port.print({ bytes, ackId: ackIdFor(job.id, attempt) }, (before) => {
      const now = printJobById(store.db, job.id);
      // It was cancelled, or waits at another printer, since it was taken up.
      if (now?.state !== 'pending' || now.printer !== name) throw new Error('the paper is not wanted here any more');
      const hash = sha256(Buffer.from(bytes).toString('base64'));
      const cuts = before.cuts === null ? {} : { cuts: before.cuts };
      store.append([
        ...this.#hint(before.cuts),
        { t: 'print.sending', id: job.id, d: { attempt, hash, printer: name, ...cuts } },
      ]);
      sending.before = before;
      this.#doubted = null;
    });
    this.#learn(outcome.state);
    return this.#settle(job, outcome, sending.before);
  }

  /** A paper that cannot be drawn is a failed paper like any other: staff see it, and those behind it are printed. */
  #draw(job: PrintJob): Uint8Array | 'nothing-to-print' | 'cannot-draw' {
    try {
      return this.#parts.render(job) ?? 'nothing-to-print';
    } catch (error) {
      if (error instanceof StoreFailure) throw error;
      return 'cannot-draw';
    }
  }

  async #settle(job: PrintJob, outcome: PrintOutcome, before: BeforeSending | null): Promise<boolean> {
    switch (outcome.kind) {
      case 'printed':
        await this.#record([{ t: 'print.printed', id: job.id, d: { by: 'printer' } }]);
        return true;
      case 'nothing-printed':
        // It was written down as on its way, and then was refused whole: the same copy waits again.
        if (before !== null) await this.#record([{ t: 'print.again', id: job.id, d: { copy: job.copy } }]);
        // Not wanted here, or not recorded: that says nothing about the printer.
        if (outcome.reason === 'not-recorded' || outcome.reason === 'closed') return this.#isTaken(job);
        this.#stand(false);
        return false;
      case 'unknown':
        await this.#record(this.#unknown(job, outcome.cause, before?.cuts ?? null));
        return true;
      default:
        return assertNever(outcome);
    }
  }

  /** Whether somebody else has the job now, so that the next one can be looked at. */
  #isTaken(job: PrintJob): boolean {
    const now = printJobById(this.#parts.terminal.store.db, job.id);
    return now?.state !== 'pending' || now.printer !== this.#parts.name;
  }

  /** Nobody knows whether the paper is out: a person is asked, or where nobody stands a marked copy follows. */
  #unknown(job: PrintJob, cause: string, cuts: number | null): readonly Draft[] {
    const { unattended, afterDoubt } = this.#parts;
    const drafts: Draft[] = [{ t: 'print.unknown', id: job.id, d: { cause } }];
    if (unattended && cause !== 'cannot-confirm' && job.copy < MOST_COPIES_ALONE) {
      drafts.push({ t: 'print.again', id: job.id, d: { copy: job.copy + 1, printer: afterDoubt() } });
    } else if (cuts !== null) {
      this.#doubted = { id: job.id, cuts };
    }
    return drafts;
  }
}
