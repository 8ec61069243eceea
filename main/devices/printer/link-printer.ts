import {
  type Acknowledgement,
  genericModel,
  modelOfName,
  type PrinterModel,
} from '#common/domain/paper/printer-model.ts';
import { canPrint, type PrinterCondition, type PrinterState } from '#common/domain/paper/printer-state.ts';
import { acknowledgementRequest } from './acknowledgement-request.ts';
import type { LinkRefusal, OpenLink } from './byte-link.ts';
import type {
  BeforeSending,
  NothingPrintedReason,
  PrinterJob,
  PrinterPort,
  PrintOutcome,
  UnknownCause,
} from './printer-port.ts';
import { PrinterSession } from './printer-session.ts';
import type { PrinterTimings } from './timings.ts';

/**
 * What a printer over a byte link needs. `model` null: the printer is asked what it is. `mayBeMute`: a device file that may give no
 * answers; it is printed on blindly.
 */
export type LinkPrinterOptions = {
  readonly open: OpenLink;
  readonly model: PrinterModel | null;
  readonly widthDots: 576 | 384;
  readonly mayBeMute: boolean;
  readonly timings: PrinterTimings;
  readonly now: () => number;
};

type OnSending = (before: BeforeSending) => void | Promise<void>;
type Readiness =
  | { readonly kind: 'ready'; readonly acknowledges: Acknowledgement }
  | { readonly kind: 'not-ready'; readonly reason: NothingPrintedReason };
type Listener = (state: PrinterState) => void;

/** An ESC/POS printer over TCP, serial line or device file: opened for each job and each question, one at a time. */
export class LinkPrinter implements PrinterPort {
  readonly #options: LinkPrinterOptions;
  readonly #listeners = new Set<Listener>();
  #state: PrinterState;
  #told: PrinterModel | null = null;
  /** Whether nothing of an earlier job can be left in the printer. */
  #clean = false;
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

  readonly model = (): PrinterModel => this.#options.model ?? this.#told ?? genericModel(this.#options.widthDots);

  readonly cutCount = async (): Promise<number | null> => {
    if (!this.model().countsCuts) return null;
    return this.#inTurn(async () => {
      if (this.#closed) return null;
      const opened = await this.#options.open(this.#options.timings.connect);
      if (opened.kind !== 'open') return null;
      const session = this.#session(opened.link);
      const condition = await session.ask();
      const cuts = condition !== undefined && canPrint(condition) ? await session.cutCount() : null;
      await session.end();
      return cuts;
    });
  };

  readonly print = async (job: PrinterJob, onSending: OnSending): Promise<PrintOutcome> => {
    this.#printing += 1;
    try {
      return await this.#inTurn(() => this.#run(job, onSending));
    } finally {
      this.#printing -= 1;
    }
  };

  /** Lends the line between two papers to what else hangs on this printer (a cash drawer); a line that does not open is named. */
  readonly lend = async <Result>(work: (session: PrinterSession) => Promise<Result>): Promise<Result | LinkRefusal> =>
    this.#inTurn(async () => {
      const opened = await this.#options.open(this.#options.timings.connect);
      if (opened.kind !== 'open') return opened;
      const session = this.#session(opened.link);
      try {
        return await work(session);
      } finally {
        await session.end();
      }
    });

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

  async #run(job: PrinterJob, onSending: OnSending): Promise<PrintOutcome> {
    if (this.#closed) return this.#nothing('closed');
    const opened = await this.#options.open(this.#options.timings.connect);
    if (opened.kind !== 'open') {
      this.#told = null;
      this.#learn(conditionOfRefusal(opened));
      return this.#nothing(opened.kind);
    }
    const session = this.#session(opened.link);
    try {
      const ready = await this.#ready(session);
      if (ready.kind === 'not-ready') return this.#nothing(ready.reason);
      const { acknowledges } = ready;
      try {
        await onSending({ cuts: this.model().countsCuts ? await session.cutCount() : null });
      } catch {
        return this.#nothing('not-recorded');
      }
      this.#clean = false;
      const sent = await session.send(Buffer.concat([job.bytes, acknowledgementRequest(acknowledges, job.ackId)]));
      if (sent !== 'sent') return this.#unknown(sent);
      if (acknowledges === 'nothing') return this.#unknown('cannot-confirm');
      const answer = await session.acknowledgement(job.ackId, this.#options.timings.acknowledge);
      if (answer !== 'acknowledged') return this.#unknown(answer);
      this.#clean = true;
      return { kind: 'printed', state: this.#state };
    } finally {
      await session.end();
    }
  }

  /** Asks whether a paper may be sent now, and what the printer is when nobody knows. */
  async #ready(session: PrinterSession): Promise<Readiness> {
    const { model, mayBeMute, widthDots, timings } = this.#options;
    const condition = await session.ask();
    if (condition === undefined) {
      this.#learn('unknown');
      const isKnownMute = mayBeMute || model?.acknowledges === 'nothing';
      return isKnownMute ? { kind: 'ready', acknowledges: 'nothing' } : { kind: 'not-ready', reason: 'no-status' };
    }
    if (!canPrint(condition)) return { kind: 'not-ready', reason: reasonOf(condition) };
    if (model === null && this.#told?.acknowledges !== 'process-id' && this.#told?.acknowledges !== 'status') {
      // One that told nothing before is asked again, but not waited for as long.
      const { name, acknowledges } = await session.introduction(this.#told === null ? timings.stall : timings.status);
      this.#told = { ...modelOfName(name, widthDots), acknowledges };
    }
    const { acknowledges } = this.model();
    if (this.#clean || acknowledges !== 'status' || (await session.settle())) return { kind: 'ready', acknowledges };
    return { kind: 'not-ready', reason: 'no-status' };
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
