import { audiences, type Audience } from '#common/domain/log/audience.ts';
import type { AnyState } from '#common/domain/log/fold.ts';
import type { LoggedOp } from '#common/wire/branch.ts';
import type { Tail, Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Cursor } from '#main/store/log-store.ts';
import { Rows } from '../kit/rows.ts';
import { Table } from '../kit/table.ts';

/** One op this terminal wrote, with its place in the chain of its epoch. */
export type OwnRow = LoggedOp & { readonly uid: string; readonly entity: string };

/** Where a log that the hub must get from here begins, and what the hub proved to have of it. */
export type WriterRow = Writer & { readonly base: Tail; readonly acked: Tail };

/** What a terminal keeps of one audience for the hub: own ops by epoch, salvaged ops and writers by `term/epoch`. */
export type WriterLogs = {
  /** The epoch being written; '' before the log was opened. */
  readonly epoch: string;
  readonly own: ReadonlyMap<string, Rows<OwnRow>>;
  readonly salvage: ReadonlyMap<string, readonly LoggedOp[]>;
  /** In the order of their beginning. */
  readonly writers: ReadonlyMap<string, WriterRow>;
};

export type SiteCopyState = { readonly cursor: Cursor; readonly entries: Rows<Entry> };

/** An own op whose entry was forgotten: that it came back stays known. */
export type BackRow = { readonly epoch: string; readonly seq: number; readonly g: number; readonly h: string };

/** Everything a terminal's database holds, as a value: a commit replaces it, a backup is a reference to it. */
export type TerminalState = {
  readonly logs: ReadonlyMap<Audience, WriterLogs>;
  readonly site: ReadonlyMap<Audience, SiteCopyState>;
  readonly back: ReadonlyMap<Audience, readonly BackRow[]>;
  /** Folded tables by `kind/id`. */
  readonly states: Table<string, AnyState>;
  /** The program that folded them. */
  readonly foldedBy: string;
  readonly lastDay: string | null;
  readonly repairs: number;
  /** Where the files of hubs on this machine stood when they were left, by hub. */
  readonly left: ReadonlyMap<string, string>;
};

export const noLogs: WriterLogs = { epoch: '', own: new Map(), salvage: new Map(), writers: new Map() };
export const noCopy: SiteCopyState = { cursor: { gen: '', g: 0, hh: '' }, entries: Rows.of<Entry>() };

export const emptyTerminal: TerminalState = {
  logs: new Map(),
  site: new Map(audiences.map((audience) => [audience, noCopy])),
  back: new Map(),
  states: Table.of<string, AnyState>(),
  foldedBy: '',
  lastDay: null,
  repairs: 0,
  left: new Map(),
};

/** A copy of a map with one value replaced. */
export const withKey = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

/** A copy of a map without one key. */
export const withoutKey = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
};
