import type { Tail } from '#common/wire/chain.ts';
import type { Awaitable, LogReads } from './log-host.ts';
import type { LogId } from './push.ts';
import type { LoadedReplica, Replicated } from './replicate-batch.ts';

/** Part of a log by number, both ends included. */
export type Span = { readonly from: number; readonly to: number };

/** What the replica of sites' logs needs of a store. A log is kept by generation; `headOf` answers for the newest one. */
export type ReplicaStore = LogReads & {
  readonly tailOfGen: (log: LogId, gen: string) => Awaitable<Tail>;
  /**
   * One transaction: lock the log's head (so that commit order = g order), load the hashes of `span`, run, save the entries.
   * Durable when it returns; when it throws nothing was saved.
   */
  readonly append: (
    log: LogId,
    gen: string,
    span: Span,
    run: (loaded: LoadedReplica) => Replicated,
  ) => Awaitable<Replicated>;
};
