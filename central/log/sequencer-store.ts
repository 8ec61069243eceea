import type { Entry } from '#common/wire/entry.ts';
import type { Awaitable, LogReads, WriterReads } from './log-host.ts';
import type { LogId } from './push.ts';
import type { Loaded, Need, Sequenced } from './sequence-batch.ts';

/** Pushes of one log that are sequenced together: what must be loaded, and the pure step that turns it into entries. */
export type Batch = {
  readonly log: LogId;
  readonly need: (gen: string) => Need;
  readonly run: (loaded: Loaded) => Sequenced;
};

/** What the sequencer needs of a store (SQLite at the hub; PostgreSQL fits the same port). */
export type SequencerStore = LogReads &
  WriterReads & {
    /**
     * One transaction for all batches: per batch lock the log's head, load what it needs, run it, save entries and states. Durable when it
     * returns; when it throws nothing was saved. The lock on the head makes commit order = g order, so no reader can skip an entry.
     */
    readonly sequence: (batches: readonly Batch[]) => Awaitable<readonly Sequenced[]>;
    /**
     * One transaction: all logs of the site go on under this generation, their entries with the same numbers, ops and verdicts chained anew
     * (`rechain`), their states kept. Durable when it returns; when it throws nothing was changed.
     */
    readonly renew: (site: string, gen: string) => Awaitable<void>;
  };

/** What a sequencer that was upgraded asks of its store. */
export type WaitingOps = {
  /**
   * Entries after g whose op waits for a newer program (`isWaiting`) and whose uid has no entry with another verdict: in order, at most
   * `limit`. Never reads the whole log for it.
   */
  readonly waitingAfter: (log: LogId, g: number, limit: number) => Awaitable<readonly Entry[]>;
};
