import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail } from '#common/wire/chain.ts';

/** One log of one site. */
export type LogId = { readonly site: string; readonly audience: Audience };

/** Who writes a log of its own: a terminal in one of its epochs; for a hub on its way up, epoch = generation of its site log. */
export type Writer = { readonly term: string; readonly epoch: string };

/** A run of verbatim texts from number `from` on; `prev` is the writer's chain hash before them. `via` is the terminal that brings it for its writer. */
export type Push = Writer & {
  readonly from: number;
  readonly prev: string;
  readonly ops: readonly string[];
  readonly via?: string;
};

/** The named outcomes of a push. `ack` is given after the commit, and only for what was compared. */
export type PushAnswer =
  | { readonly kind: 'ack'; readonly tail: Tail }
  | { readonly kind: 'gap'; readonly tail: Tail }
  | { readonly kind: 'fork'; readonly common: Tail | null; readonly tail: Tail }
  | { readonly kind: 'failed'; readonly why: 'broken-chain' | 'store-failed' };

/** Identity of a writer as a map key. */
export const writerKey = (writer: Writer): string => `${writer.term}/${writer.epoch}`;
