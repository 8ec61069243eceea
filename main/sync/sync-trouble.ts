import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail } from '#common/wire/chain.ts';
import type { ByeReason } from '#common/wire/hub-frames.ts';
import type { Cursor } from '#main/store/log-store.ts';

/** What kept a log from flowing although there is a connection, or had to be mended. Nothing is lost or overwritten by any of them. */
export type SyncTrouble =
  /**
   * The other side has another history of this epoch: two machines had one identity, or one was restored. Both histories are kept, ours goes
   * on after `common` under an epoch of its own; people must be told.
   */
  | {
      readonly kind: 'identity-twice';
      readonly log: Audience;
      readonly term: string;
      readonly epoch: string;
      readonly common: number;
      readonly there: Tail;
    }
  /** The other side has more of our own epoch than we do: our database is older than it was. A fresh epoch is written from now on. */
  | {
      readonly kind: 'behind';
      readonly log: Audience;
      readonly epoch: string;
      readonly mine: Tail;
      readonly there: Tail;
    }
  /** What answers there is a hub of an older generation than our copy: another one has taken over. */
  | { readonly kind: 'older-hub'; readonly log: Audience; readonly cursor: Cursor; readonly gen: string }
  /** Entries came that do not continue our copy's chain. */
  | { readonly kind: 'broken-chain'; readonly log: Audience; readonly cursor: Cursor }
  /** This side's database could not take it (disk full): nothing was moved, it is tried again. */
  | { readonly kind: 'store-failed'; readonly detail: string }
  | { readonly kind: 'refused'; readonly why: ByeReason }
  /** What answers there does not speak this protocol. */
  | { readonly kind: 'not-understood' };
