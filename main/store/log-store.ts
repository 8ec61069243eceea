import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail, Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';

/** Where a copy of a site log stands: generation, last entry and its hash. g = 0 with gen '' means nothing pulled yet. */
export type Cursor = { readonly gen: string; readonly g: number; readonly hh: string };

/** This terminal's own log of one audience: the epoch being written and its last op. */
export type OwnTail = Tail & { readonly epoch: string };

/** A log that the hub must get from here: an epoch of this terminal, or ops of anybody that a hub lost and this copy had. */
export type OfferedLog = Writer & {
  /** The log begins here after this number; what is before it was compacted, or never came. */
  readonly base: number;
  readonly tail: Tail;
  /** What the hub proved to have: a (seq, h), never a bare number. */
  readonly acked: Tail;
  /** The epoch that this terminal writes now. */
  readonly current: boolean;
};

/** A run of ops that the hub may lack: `prev` is the hash before `from`, `ops` are verbatim texts. */
export type OwnRun = { readonly from: number; readonly prev: string; readonly ops: readonly string[] };

export type AcceptOutcome =
  | { readonly kind: 'accepted'; readonly cursor: Cursor }
  | { readonly kind: 'gap'; readonly cursor: Cursor }
  | { readonly kind: 'broken-chain'; readonly cursor: Cursor };

/** What the terminal's half of the sync protocol needs of the store. Every method is one transaction. */
export type LogStore = {
  /** The epoch being written. */
  readonly ownTail: (audience: Audience) => OwnTail;
  /** All logs that the hub must have from here, the oldest own epoch first, salvaged ones last. */
  readonly offered: (audience: Audience) => readonly OfferedLog[];
  readonly setAcked: (audience: Audience, writer: Writer, tail: Tail) => void;
  /** Hash of an offered op by number (the start hash for 0), or null when it is not here: to verify what the hub says. */
  readonly hashAt: (audience: Audience, writer: Writer, seq: number) => string | null;
  /** Offered ops after `seq`, at most `limit` ops and about `bytes` bytes of text. */
  readonly opsAfter: (audience: Audience, writer: Writer, seq: number, limit: number, bytes: number) => OwnRun;
  /**
   * Repair of a fork: the ops after `common` (the last number that the hub has too) move to an epoch named by their content; where they
   * were being written, that epoch or a fresh one is written from now on and the number series turns to its next letter.
   */
  readonly branchOff: (audience: Audience, writer: Writer, common: number) => void;
  /** Repair after going back: a fresh epoch is written from now on, and the number series turns to its next letter. */
  readonly startEpoch: (audience: Audience) => void;
  readonly cursor: (audience: Audience) => Cursor;
  /** Inserts a contiguous run of entries, refolds what they touch and moves the cursor, or changes nothing. */
  readonly accept: (audience: Audience, gen: string, entries: readonly Entry[]) => AcceptOutcome;
  /**
   * The hub is a new generation: everything of the copy that is not among the offered logs is salvaged into them; then the copy is
   * forgotten and begins anew after `start` (the generation's first entry when absent).
   */
  readonly restartCopy: (audience: Audience, gen: string, start?: Tail) => void;
  /**
   * Own ops of this epoch up to `seq` that the copy has not brought back count as seen from now on: the hub has them, or had them, before what it
   * gives out. What they alone stood for is folded away. Does nothing when all came back.
   */
  readonly passOver: (audience: Audience, epoch: string, seq: number) => void;
  /** Ops of all offered logs, own and salvaged, that the hub has not acknowledged. */
  readonly unsynced: () => number;
  /** Called after every commit that appended own ops. */
  readonly onAppended: (listener: () => void) => () => void;
};
