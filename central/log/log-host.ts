import type { Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogId, Push, PushAnswer, Writer } from './push.ts';

/** A store may answer at once (SQLite) or later (PostgreSQL). */
export type Awaitable<T> = T | Promise<T>;

/** Where a site log stands; `head.seq` is g, `head.h` is hh. */
export type LogHead = { readonly gen: string; readonly head: Tail };

export type Committed = { readonly log: LogId; readonly gen: string; readonly entries: readonly Entry[] };

/** What readers ask of a site log, at the hub and at central. */
export type LogReads = {
  /** null when nothing is known of that log. */
  readonly headOf: (log: LogId) => Awaitable<LogHead | null>;
  /** Chain hash of entry g (the start hash for 0), or null when there is no such entry. */
  readonly entryHashAt: (log: LogId, gen: string, g: number) => Awaitable<string | null>;
  /** Entries after g, at most `limit` and about `bytes` of text. */
  readonly entriesAfter: (
    log: LogId,
    gen: string,
    g: number,
    limit: number,
    bytes: number,
  ) => Awaitable<readonly Entry[]>;
};

/** What a writer asks about its own log: the tail here, and the hash at a number (start hash for 0), or null. */
export type WriterReads = {
  readonly tailOf: (log: LogId, writer: Writer) => Awaitable<Tail>;
  readonly writerHashAt: (log: LogId, writer: Writer, seq: number) => Awaitable<string | null>;
};

/** How a sequencer whose log went back (a restored file) takes a new generation. */
export type Renewal = {
  /**
   * Somebody proved that the log of generation `seen` is not the one that he read, or that another hub gave out generation `above`: the site
   * gets the next one. Does nothing when `seen` is over already. Resolves when the new one is durable.
   */
  readonly renew: (seen: string, above: string) => Promise<void>;
  /** Called after each renewal: everybody connected must prove everything anew. */
  readonly onRenewed: (listener: (gen: string) => void) => () => void;
};

/** What a `/sync` connection talks to: the sequencer of a site (terminals write), or the replica at central (hubs write). */
export type LogHost = LogReads &
  WriterReads & {
    readonly takes: 'terminal' | 'hub';
    readonly serves: (site: string) => boolean;
    /** The entry after which a new copy of a log may begin (everything later, and everything open, comes after it); absent: the whole log. */
    readonly windowStart?: (log: LogId, gen: string) => number;
    /** null where nothing is sequenced: a replica keeps generations beside each other. */
    readonly renewal: Renewal | null;
    /** Answers after the commit, exactly once, in the order of the pushes of a writer. */
    readonly push: (log: LogId, push: Push, answer: (answer: PushAnswer) => void) => void;
    /** Called after every commit, after its answers: the entries are durable. */
    readonly onCommitted: (listener: (committed: Committed) => void) => () => void;
    /** Resolves when everything pushed so far is answered. */
    readonly idle: () => Promise<void>;
  };
