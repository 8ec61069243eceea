import type { PrinterModel } from '#common/domain/paper/printer-model.ts';
import type { PrinterState } from '#common/domain/paper/printer-state.ts';

/** One paper to print: ready bytes; `ackId` is what a printer that can names it by when it is out. */
export type PrinterJob = { readonly bytes: Uint8Array; readonly ackId: string };

/** Why it is certain that nothing came out, so the job may be tried again freely. */
export type NothingPrintedReason =
  | 'refused'
  | 'timeout'
  | 'no-such-device'
  | 'busy'
  | 'no-status'
  | 'paper-out'
  | 'cover-open'
  | 'error'
  | 'not-recorded'
  | 'closed';

/** Why nobody can say from here whether the paper came out; a person must look, or a marked copy is printed. */
export type UnknownCause =
  | 'connection-lost'
  | 'stalled'
  | 'no-acknowledgement'
  | 'paper-out'
  | 'cover-open'
  | 'error'
  | 'cannot-confirm';

/** How a print ended. `state` is the last that was learnt of the printer. */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly state: PrinterState }
  | { readonly kind: 'nothing-printed'; readonly reason: NothingPrintedReason; readonly state: PrinterState }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause; readonly state: PrinterState };

/** What is known of the printer just before the first data byte: its cutter's counter, null where it does not count. */
export type BeforeSending = { readonly cuts: number | null };

/** A printer somewhere, whatever it is connected by. One job runs at a time; calls wait for each other. */
export type PrinterPort = {
  /** Asks the printer now. Never rejects; silence is `unreachable` or `unknown`. */
  readonly status: () => Promise<PrinterState>;
  /**
   * Prints one paper. `onSending` is called once, after the printer said it can print and before the first data byte, and
   * is waited for: the place to commit SENDING. If it rejects, nothing is sent (`not-recorded`). Never rejects itself.
   */
  readonly print: (
    job: PrinterJob,
    onSending: (before: BeforeSending) => void | Promise<void>,
  ) => Promise<PrintOutcome>;
  /** How often the printer has cut so far; null when it does not count, or cannot be asked now. Never rejects. */
  readonly cutCount: () => Promise<number | null>;
  /** What the printer is, as far as is known: chosen by a person, or what it told. */
  readonly model: () => PrinterModel;
  /** Tells the state now known and each change of condition, asking every few seconds while idle. Returns the way to stop. */
  readonly watch: (listener: (state: PrinterState) => void) => () => void;
  /** Ends watching and waits for a job under way. */
  readonly close: () => Promise<void>;
};
