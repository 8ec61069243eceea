import {
  byStanding,
  catalogueChangeSchema,
  cataloguePartSchema,
  partName,
  type CatalogueChange,
} from '#common/domain/catalogue/changes.ts';
import { procedureSchema, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { entryOf, type ProcedureEntry, type ProcedureIndex } from '#common/domain/catalogue/search-procedures.ts';
import { readState } from '#main/store/folded-tables.ts';
import { configIdsOf } from '#main/store/site-settings.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

/** A state of a procedure: where it comes from (null: the first set-up) and since when (UTC ms). */
export type Standing = {
  readonly entry: ProcedureEntry;
  readonly change: string | null;
  readonly since: number | null;
};

/** An act on the catalogue with its name in the log. */
export type NamedChange = CatalogueChange & { readonly id: string };

type Merged = {
  readonly all: readonly Standing[];
  readonly byCode: ReadonlyMap<string, Standing>;
  readonly offered: ProcedureIndex;
};

const PROCEDURE = 'procedure:';
const CHANGE = 'catalogue-change:';
const PART = 'catalogue-part:';

const entriesOf = (raw: readonly unknown[]): readonly ProcedureEntry[] =>
  raw.flatMap((each) => {
    const { data } = procedureSchema.safeParse(each);
    return data === undefined ? [] : [entryOf(data)];
  });

/**
 * The catalogue (danh mục thủ tục) as this terminal knows it: what the first set-up brought, overlaid by every change in force. A part of a change is read
 * when it arrives, a few dozen procedures at a time; putting all together again costs no parsing, so that two thousand new procedures hold nobody up. What is here at the start is read piece by piece too (`reading`),
 * and what is still missing at the first question is read then.
 */
export class KnownCatalogue {
  readonly #store: TerminalStore;
  readonly #base = new Map<string, { readonly entry: ProcedureEntry; readonly setAt: number }>();
  readonly #parts = new Map<string, readonly ProcedureEntry[]>();
  readonly #changes = new Map<string, { readonly change: NamedChange; readonly entries: readonly ProcedureEntry[] }>();
  /** What has not been read yet, the next one last; null: reading has not begun. */
  #unread: string[] | null = null;
  #merged: Merged | null = null;
  #revision = 0;

  constructor(store: TerminalStore) {
    this.#store = store;
    store.onChanged((touched) => {
      if (this.#unread === null) return;
      for (const { kind, id } of touched) if (kind === 'config-item') this.#take(id);
    });
  }

  /** Reads what is here, one piece for each `next`: soon after the start, so that the first who searches waits for nothing. */
  *reading(): Generator<void, void> {
    while (this.#readNext()) yield;
    this.#now();
  }

  /** Another number after every change of the catalogue. */
  get revision(): number {
    this.#load();
    return this.#revision;
  }

  /** Every procedure by code, those out of use among them. */
  get all(): readonly Standing[] {
    return this.#now().all;
  }

  /** What is offered: everything but what is out of use. */
  get offered(): ProcedureIndex {
    return this.#now().offered;
  }

  /** A procedure, also one that is out of use; null when the catalogue has none of this code. */
  standing(code: string): Standing | null {
    return this.#now().byCode.get(code) ?? null;
  }

  /** A procedure, also one that is out of use. */
  procedure(code: string): Procedure | null {
    return this.standing(code)?.entry.procedure ?? null;
  }

  /** Acts on the catalogue, the latest first, those taken back among them. */
  get changes(): readonly NamedChange[] {
    this.#load();
    return [...this.#changes.values()]
      .map(({ change }) => change)
      .toSorted(byStanding)
      .toReversed();
  }

  /** What a change says about procedures; null while it is not here with all its parts. */
  proceduresOf(id: string): readonly Procedure[] | null {
    this.#load();
    return this.#entries(id)?.map(({ procedure }) => procedure) ?? null;
  }

  /** Every state that a procedure ever had, the latest first. */
  history(code: string): readonly (Standing & { readonly undone: boolean })[] {
    this.#load();
    const base = this.#base.get(code);
    const changed = this.changes.flatMap(({ id, since, state }) =>
      (this.#entries(id) ?? [])
        .filter(({ procedure }) => procedure.code === code)
        .map((entry) => ({ entry, change: id, since, undone: state === 'undone' })),
    );
    return [
      ...changed,
      ...(base === undefined ? [] : [{ entry: base.entry, change: null, since: base.setAt, undone: false }]),
    ];
  }

  /** A moment (UTC ms) later than of everything that stands, so that what is written now stands whatever a clock says. */
  nextMoment(): number {
    const [latest] = this.changes;
    return Math.max(this.#store.now(), (latest?.since ?? 0) + 1);
  }

  #entries(id: string): readonly ProcedureEntry[] | null {
    const known = this.#changes.get(id);
    if (known === undefined) return null;
    const parts = Array.from({ length: known.change.parts }, (_, part) => this.#parts.get(partName(id, part)));
    return parts.includes(undefined) ? null : [...known.entries, ...parts.flatMap((part) => part ?? [])];
  }

  #take(item: string): void {
    const name = item.slice(item.indexOf(':') + 1);
    if (item.startsWith(PROCEDURE)) this.#takeBase(name, readState(this.#store.db, 'config-item', item));
    else if (item.startsWith(PART)) this.#takePart(name, readState(this.#store.db, 'config-item', item)?.value);
    else if (item.startsWith(CHANGE)) this.#takeChange(name, readState(this.#store.db, 'config-item', item)?.value);
  }

  #takeBase(code: string, state: { readonly value: unknown; readonly setAt: number } | null): void {
    const [entry] = entriesOf([state?.value]);
    if (entry === undefined || state === null) this.#base.delete(code);
    else this.#base.set(code, { entry, setAt: state.setAt });
    this.#changed();
  }

  #takePart(name: string, value: unknown): void {
    const { data } = cataloguePartSchema.safeParse(value);
    if (data === undefined) return;
    this.#parts.set(name, entriesOf(data.procedures));
    // Before its change is here a part means nothing.
    if (this.#changes.has(name.slice(0, name.indexOf(':')))) this.#changed();
  }

  #takeChange(id: string, value: unknown): void {
    const { data } = catalogueChangeSchema.safeParse(value);
    if (data === undefined) return;
    this.#changes.set(id, { change: { ...data, id }, entries: entriesOf(data.procedures) });
    this.#changed();
  }

  #changed(): void {
    this.#merged = null;
    this.#revision += 1;
  }

  /** Reads the next piece as it stands now, whatever came meanwhile; false: nothing is left. */
  #readNext(): boolean {
    const { db } = this.#store;
    this.#unread ??= ['procedure', 'catalogue-part', 'catalogue-change']
      .flatMap((kind) => configIdsOf(db, kind))
      .toReversed();
    const item = this.#unread.pop();
    if (item === undefined) return false;
    this.#take(item);
    return true;
  }

  #load(): void {
    while (this.#readNext());
  }

  #now(): Merged {
    this.#load();
    if (this.#merged !== null) return this.#merged;
    const byCode = new Map<string, Standing>();
    for (const [code, { entry }] of this.#base) byCode.set(code, { entry, change: null, since: null });
    for (const { id, since, state } of this.changes.toReversed()) {
      const entries = state === 'undone' ? null : this.#entries(id);
      for (const entry of entries ?? []) byCode.set(entry.procedure.code, { entry, change: id, since });
    }
    const all = [...byCode.values()].toSorted((one, other) =>
      one.entry.procedure.code < other.entry.procedure.code ? -1 : 1,
    );
    const offered = all.flatMap(({ entry }) => (entry.procedure.outOfUse === true ? [] : [entry]));
    this.#merged = { all, byCode, offered };
    return this.#merged;
  }
}
