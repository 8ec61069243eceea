import {
  printerAfterDoubt,
  printerFor,
  type PrinterName,
  type PrinterStanding,
} from '#common/domain/paper/choose-printer.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { PrintSpool, type SpoolPrinter } from './print-spool.ts';
import type { TerminalContext } from './terminal-context.ts';

export type DeskParts = {
  readonly terminal: TerminalContext;
  /** The first one first. */
  readonly printers: readonly SpoolPrinter[];
  /** True where no officer stands beside the printers. */
  readonly unattended: boolean;
};

/**
 * The printers of a terminal: one queue and one writer each. Papers are asked for at the first; while that is surely unable they wait
 * at the second, and as soon as it is well again new ones come out there.
 */
export class PrintDesk {
  readonly #terminal: TerminalContext;
  readonly #spools: ReadonlyMap<PrinterName, PrintSpool>;
  #stop: () => void = () => undefined;
  #closed = false;

  constructor({ terminal, printers, unattended }: DeskParts) {
    this.#terminal = terminal;
    this.#spools = new Map(
      printers.map((printer) => [
        printer.name,
        new PrintSpool({
          ...printer,
          terminal,
          unattended,
          afterDoubt: () => printerAfterDoubt(printer.name, this.#standings()),
          onStanding: () => this.#assign(),
        }),
      ]),
    );
  }

  /** Name of the printer that the next paper comes out of. */
  get inUse(): string {
    return printerFor('main', this.#standings());
  }

  /** Its condition; null before it said anything. */
  get condition(): PrinterCondition | null {
    return this.conditionOf(this.inUse);
  }

  /** The condition of one printer; null for one that is not there or has not said anything. */
  conditionOf(name: string): PrinterCondition | null {
    return [...this.#spools].find(([known]) => known === name)?.[1].condition ?? null;
  }

  start(): void {
    const { store } = this.#terminal;
    this.#stop = store.onChanged((touched) => {
      if (touched.some(({ kind }) => kind === 'print-job')) this.#assign();
    });
    for (const spool of this.#spools.values()) spool.start();
    this.#assign();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await Promise.all([...this.#spools.values()].map((spool) => spool.close()));
  }

  #standings(): ReadonlyMap<PrinterName, PrinterStanding> {
    return new Map([...this.#spools].map(([name, spool]) => [name, spool.standing]));
  }

  /** Lets waiting papers change the printer. A full disk moves nothing: the paper waits where it is and is looked at again. */
  #assign(): void {
    if (this.#closed) return;
    const { store } = this.#terminal;
    const standings = this.#standings();
    const moves = openPrintJobs(store.db, store.term)
      // A test page is about this very printer.
      .filter(({ state, what }) => state === 'pending' && what !== 'test')
      .map(({ id, printer: at }) => ({ id, at, printer: printerFor(at, standings) }))
      .filter(({ at, printer }) => at !== printer);
    if (moves.length === 0) return;
    try {
      store.append(moves.map(({ id, printer }) => ({ t: 'print.move', id, d: { printer } })));
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
    }
  }
}
