import { audiences, type Audience } from '#common/domain/log/audience.ts';
import type { AnyState } from '#common/domain/log/fold.ts';
import type { Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Cursor } from '#main/store/log-store.ts';
import { Rows } from '../kit/rows.ts';

/** One op this terminal wrote, with its place in the chain of its epoch. */
export type OwnRow = { readonly seq: number; readonly h: string; readonly uid: string; readonly entity: string; readonly text: string };

export type OwnEpoch = { readonly rows: Rows<OwnRow>; readonly acked: Tail };

/** Everything a terminal's database holds, as a value: a commit replaces it, a backup is a reference to it. */
export type TerminalState = {
  readonly own: ReadonlyMap<Audience, { readonly epoch: string; readonly epochs: ReadonlyMap<string, OwnEpoch> }>;
  readonly site: ReadonlyMap<Audience, { readonly cursor: Cursor; readonly entries: Rows<Entry> }>;
  /** Folded tables by `kind/id`. */
  readonly states: ReadonlyMap<string, AnyState>;
  readonly lastDay: string | null;
};

export const emptyTerminal: TerminalState = {
  own: new Map(),
  site: new Map(audiences.map((audience) => [audience, { cursor: { gen: '', g: 0, hh: '' }, entries: Rows.of<Entry>() }])),
  states: new Map(),
  lastDay: null,
};

/** A copy of a map with one value replaced. */
export const withKey = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);
