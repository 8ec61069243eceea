import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';

/** Where a copy of a site log stands: generation, last entry and its hash. g = 0 with gen '' means nothing pulled yet. */
export type Cursor = { readonly gen: string; readonly g: number; readonly hh: string };

/** This terminal's own log of one audience: the epoch being written and its last op. */
export type OwnTail = Tail & { readonly epoch: string };

/** A run of own ops that the hub may lack: `prev` is the hash before `from`, `ops` are verbatim texts. */
export type OwnRun = {
  readonly epoch: string;
  readonly from: number;
  readonly prev: string;
  readonly ops: readonly string[];
};

export type AcceptOutcome =
  | { readonly kind: 'accepted'; readonly cursor: Cursor }
  | { readonly kind: 'gap'; readonly cursor: Cursor }
  | { readonly kind: 'broken-chain'; readonly cursor: Cursor };

/** What the terminal's half of the sync protocol needs of the store. Every method is one transaction. */
export type LogStore = {
  readonly ownTail: (audience: Audience) => OwnTail;
  /** Last own op that the hub proved to have: a (seq, h), never a bare number. seq 0 with the start hash when none. */
  readonly acked: (audience: Audience) => OwnTail;
  readonly setAcked: (audience: Audience, tail: OwnTail) => void;
  /** Hash of an own op by number (the start hash for 0), or null when there is no such op: to verify an acknowledgement. */
  readonly ownHashAt: (audience: Audience, epoch: string, seq: number) => string | null;
  /** Own ops after `seq`, at most `limit` ops and about `bytes` bytes of text. */
  readonly ownAfter: (audience: Audience, seq: number, limit: number, bytes: number) => OwnRun;
  readonly cursor: (audience: Audience) => Cursor;
  /** Inserts a contiguous run of entries, refolds what they touch and moves the cursor, or changes nothing. */
  readonly accept: (audience: Audience, gen: string, entries: readonly Entry[]) => AcceptOutcome;
  /** The hub is a new generation: forget the site copy of this audience (own ops stay) and start again at g = 0. */
  readonly restartCopy: (audience: Audience, gen: string) => void;
  /** Own ops of all opened audiences that the hub has not acknowledged. */
  readonly unsynced: () => number;
  /** Called after every commit that appended own ops. */
  readonly onAppended: (listener: () => void) => () => void;
};
