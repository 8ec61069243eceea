import type { Entry } from '#common/wire/entry.ts';
import type { ReadCache } from '../kit/read-cache.ts';
import type { Applied } from '#common/domain/log/verdict.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import type { OwnRow, TerminalState, WriterLogs } from './terminal-state.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Rows } from '../kit/rows.ts';

/** Where an own op is in the site's log, and its chain hash there. */
type Back = { readonly g: number; readonly h: string };

/** Where the ops of an entity are in one copy, and which own ops came back with it: held in memory, made again at each start. */
export class CopyIndex {
  readonly #cache: ReadCache;
  readonly #term: string;
  readonly #audience: Audience;
  readonly #applied = new Map<string, (Applied<KnownOp> | null)[]>();
  readonly #places = new Map<string, number[]>();
  readonly #back = new Map<string, Map<number, Back>>();

  constructor(cache: ReadCache, term: string, state: TerminalState, audience: Audience) {
    this.#cache = cache;
    this.#term = term;
    this.#audience = audience;
    for (const { epoch, seq, g, h } of state.back.get(audience) ?? []) this.#noteBack(epoch, seq, { g, h });
    for (const [place, entry] of (state.site.get(audience)?.entries.slice(0) ?? []).entries()) this.note(entry, place);
  }

  /** Takes in an entry at its place in the copy; returns its entity. */
  note(entry: Entry, place: number): string {
    const entity = this.#cache.ids(entry.op)?.id ?? '';
    const applied = this.#cache.row({ term: entry.term, res: entry.res, text: entry.op }, this.#audience);
    const places = this.#places.get(entity);
    if (places === undefined) {
      this.#places.set(entity, [place]);
      this.#applied.set(entity, [applied]);
    } else {
      places.push(place);
      this.#applied.get(entity)?.push(applied);
    }
    if (entry.term === this.#term) this.#noteBack(entry.epoch, entry.seq, entry);
    return entity;
  }

  get entities(): Iterable<string> {
    return this.#places.keys();
  }

  /** The entity's ops as this program reads them, in order. */
  appliedOf(entity: string): readonly (Applied<KnownOp> | null)[] {
    return this.#applied.get(entity) ?? [];
  }

  entriesOf(entries: Rows<Entry> | undefined, entity: string): readonly Entry[] {
    return (this.#places.get(entity) ?? []).flatMap((place) => entries?.at(place) ?? []);
  }

  /** Where this very own op is in the site's log, or null while it is not. */
  back(epoch: string, { seq, h }: Pick<OwnRow, 'seq' | 'h'>): number | null {
    const back = this.#back.get(epoch)?.get(seq);
    return back?.h === h ? back.g : null;
  }

  /** Own ops (of one entity, or all) that did not come back, epoch by epoch in the order of their beginning. */
  pending({ own, writers }: WriterLogs, entity?: string): readonly OwnRow[] {
    const found: OwnRow[] = [];
    for (const { term, epoch } of writers.values()) {
      if (term !== this.#term) continue;
      const isPending = (row: OwnRow): boolean =>
        (entity === undefined || row.entity === entity) && this.back(epoch, row) === null;
      found.push(...(own.get(epoch)?.filter(isPending) ?? []));
    }
    return found;
  }

  /** It counts as seen though no entry brings it. */
  noteSeen(epoch: string, { seq, h }: OwnRow): void {
    this.#noteBack(epoch, seq, { g: 0, h });
  }

  #noteBack(epoch: string, seq: number, { g, h }: Back): void {
    const back = this.#back.get(epoch);
    if (back === undefined) this.#back.set(epoch, new Map([[seq, { g, h }]]));
    else back.set(seq, { g, h });
  }
}
