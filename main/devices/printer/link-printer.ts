import { canPrint, type PrinterCondition, type PrinterState } from '#common/domain/paper/printer-state.ts';
import type { LinkRefusal, OpenLink } from './byte-link.ts';
import type { NothingPrintedReason, PrinterJob, PrinterPort, PrintOutcome, UnknownCause } from './printer-port.ts';
import { PrinterSession } from './printer-session.ts';
import type { PrinterTimings } from './timings.ts';

/** What a printer over a byte link needs. `mayBeMute`: a device file that may give no answers; it is printed on blindly. */
export type LinkPrinterOptions = {
  readonly open: OpenLink;
  readonly mayBeMute: boolean;
  readonly timings: PrinterTimings;
  readonly now: () => number;
};

type Listener = (state: PrinterState) => void;

/** An ESC/POS printer over TCP, serial line or device file: opened for each job and each question, one at a time. */
export class LinkPrinter implements PrinterPort {
  readonly #options: LinkPrinterOptions;
  readonly #listeners = new Set<Listener>();
  #state: PrinterState;
  #turn: Promise<unknown> = Promise.resolve();
  #printing = 0;
  #closed = false;
  #watch = 0;
  #poll: NodeJS.Timeout | undefined;

  constructor(options: LinkPrinterOptions) {
    this.#options = options;
    this.#state = { condition: 'unknown', at: options.now() };
  }

  /** The state asked now; while a job runs, what the job last heard. */
  readonly status = async (): Promise<PrinterState> => {
    if (this.#printing > 0) return this.#state;
    return this.#inTurn(async () => {
      const opened = await this.#options.open(this.#options.timings.connect);
      if (opened.kind !== 'open') return this.#learn(conditionOfRefusal(opened));
      const session = this.#session(opened.link);
      const condition = await session.ask();
      await session.end();
      return condition === undefined ? this.#learn('unknown') : this.#state;
    });
  };

  readonly print = async (job: PrinterJob, onSending: () => void | Promise<void>): Promise<PrintOutcome> => {
    this.#printing += 1;
    try {
      return await this.#inTurn(() => this.#run(job, onSending));
    } finally {
      this.#printing -= 1;
    }
  };

  readonly watch = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    listener(this.#state);
    if (this.#listeners.size === 1) {
      this.#watch += 1;
      this.#pollAfter(0, this.#watch);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stopPolling();
    };
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    this.#listeners.clear();
    this.#stopPolling();
    await this.#turn;
  };

  async #run(job: PrinterJob, onSending: () => void | Promise<void>): Promise<PrintOutcome> {
    if (this.#closed) return this.#nothing('closed');
    const { timings, mayBeMute, open } = this.#options;
    const opened = await open(timings.connect);
    if (opened.kind !== 'open') {
      this.#learn(conditionOfRefusal(opened));
      return this.#nothing(opened.kind);
    }
    const session = this.#session(opened.link);
    try {
      const condition = await session.ask();
      if (condition === undefined) {
        this.#learn('unknown');
        if (!mayBeMute) return this.#nothing('no-status');
      } else if (!canPrint(condition)) {
        return this.#nothing(reasonOf(condition));
      }
      try {
        await onSending();
      } catch {
        return this.#nothing('not-recorded');
      }
      const sent = await session.send(job.bytes);
      if (sent !== 'sent') return this.#unknown(sent);
      if (condition === undefined) return this.#unknown('cannot-confirm');
      const answer = await session.acknowledgement(job.ackId, timings.acknowledge);
      return answer === 'acknowledged' ? { kind: 'printed', state: this.#state } : this.#unknown(answer);
    } finally {
      await session.end();
    }
  }

  #session(link: ConstructorParameters<typeof PrinterSession>[0]): PrinterSession {
    return new PrinterSession(link, this.#options.timings, (condition) => this.#learn(condition));
  }

  #nothing(reason: NothingPrintedReason): PrintOutcome {
    return { kind: 'nothing-printed', reason, state: this.#state };
  }

  #unknown(cause: UnknownCause): PrintOutcome {
    return { kind: 'unknown', cause, state: this.#state };
  }

  #learn(condition: PrinterCondition): PrinterState {
    const changed = condition !== this.#state.condition;
    this.#state = { condition, at: this.#options.now() };
    if (changed) for (const listener of this.#listeners) listener(this.#state);
    return this.#state;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #stopPolling(): void {
    this.#watch += 1;
    clearTimeout(this.#poll);
  }

  /** One round of asking; a round that belongs to an ended watch starts no next one. */
  #pollAfter(delayMs: number, watch: number): void {
    this.#poll = setTimeout(() => {
      void this.status().finally(() => {
        if (watch === this.#watch) this.#pollAfter(this.#options.timings.poll, watch);
      });
    }, delayMs);
  }
}

const conditionOfRefusal = (refusal: LinkRefusal): PrinterCondition =>
  refusal.kind === 'busy' ? 'unknown' : 'unreachable';

const reasonOf = (condition: PrinterCondition): NothingPrintedReason =>
  condition === 'paper-out' || condition === 'cover-open' ? condition : 'error';
