import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail } from '#common/wire/chain.ts';
import type { ByeReason } from '#common/wire/hub-frames.ts';
import type { Cursor } from '#main/store/log-store.ts';

/** What keeps a log from flowing although there is a connection. Nothing is overwritten by any of them; people must be told. */
export type SyncTrouble =
  /** The other side has another history of our own epoch: two terminals have one identity, or one was restored. */
  | {
      readonly kind: 'fork';
      readonly log: Audience;
      readonly epoch: string;
      readonly common: Tail | null;
      readonly there: Tail;
    }
  /** The other side has more of our own epoch than we do: our database is older than it was. */
  | {
      readonly kind: 'behind';
      readonly log: Audience;
      readonly epoch: string;
      readonly mine: Tail;
      readonly there: Tail;
    }
  /** The hub's log went back, or is another one, within one generation. */
  | { readonly kind: 'hub-diverged'; readonly log: Audience; readonly cursor: Cursor; readonly head: Tail }
  /** Entries came that do not continue our copy's chain. */
  | { readonly kind: 'broken-chain'; readonly log: Audience; readonly cursor: Cursor }
  /** This side's database could not take it (disk full): nothing was moved, it is tried again. */
  | { readonly kind: 'store-failed'; readonly detail: string }
  | { readonly kind: 'refused'; readonly why: ByeReason }
  /** What answers there does not speak this protocol. */
  | { readonly kind: 'not-understood' };
