import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { foldRows, type LogRow } from '#common/domain/log/fold-rows.ts';
import { OP_VERSION, opCatalogue } from '#common/domain/log/op-catalogue.ts';
import type { Op } from '#common/domain/log/op.ts';
import { chainEntry, chainOp, ownLogStart, siteLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { AcceptOutcome, LogStore, OwnTail } from '#main/store/log-store.ts';
import type { Draft, TerminalClock } from '#main/store/terminal-store.ts';
import type { Disk } from '../kit/disk.ts';
import type { ReadCache } from '../kit/read-cache.ts';
import { Rows } from '../kit/rows.ts';
import { withKey, type OwnEpoch, type OwnRow, type TerminalState } from './terminal-state.ts';

export type MemoryStoreParts = {
  readonly disk: Disk<TerminalState>;
  readonly site: string;
  readonly term: string;
  readonly audiences: readonly Audience[];
  readonly clock: TerminalClock;
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly cache: ReadCache;
};

/** Which entries and pending own ops an entity has: held in memory, made again at each start. */
type Index = {
  readonly entries: Map<string, number[]>;
  readonly seen: Map<string, number>;
};

/** A terminal's store on a simulated disk: behaves as the real one on SQLite does (test/contract/log-store.ts holds both). */
export class MemoryTerminalStore implements LogStore {
  readonly term: string;
  readonly audiences: readonly Audience[];
  readonly parts: MemoryStoreParts;
  readonly #index = new Map<Audience, Index>();
  readonly #appended = new Set<() => void>();

  constructor(parts: MemoryStoreParts) {
    this.parts = parts;
    this.term = parts.term;
    this.audiences = parts.audiences;
    for (const audience of parts.audiences) {
      if (!this.state.own.has(audience)) this.startEpoch(audience, parts.newId());
      this.#reindex(audience);
    }
  }

  get state(): TerminalState {
    return this.parts.disk.state;
  }

  now(): number {
    return this.parts.clock.now() + this.parts.clock.offset();
  }

  today(): string {
    const day = businessDay(this.now());
    const last = this.state.lastDay;
    return last !== null && last > day ? last : day;
  }

  /** Mark of this kiosk's own number series. */
  kioskSeries(): string {
    return this.term.slice(1);
  }

  /** Makes an epoch the one being written; one that is not there yet begins empty. */
  startEpoch(audience: Audience, epoch: string): void {
    const own = this.state.own.get(audience);
    const started = own?.epochs.get(epoch) ?? { rows: Rows.of<OwnRow>(), acked: { seq: 0, h: this.#start(epoch) } };
    const epochs = withKey(own?.epochs ?? new Map<string, OwnEpoch>(), epoch, started);
    this.parts.disk.commit({ ...this.state, own: withKey(this.state.own, audience, { epoch, epochs }) });
  }

  append(drafts: readonly Draft[]): readonly Op[] {
    const { clock, newId } = this.parts;
    const day = this.today();
    const ops = drafts.map((draft) => ({
      audience: opCatalogue[draft.t].audience,
      op: {
        uid: draft.uid ?? newId(),
        t: draft.t,
        v: OP_VERSION,
        id: draft.id,
        at: clock.now(),
        off: clock.offset(),
        by: draft.by ?? null,
        day,
        d: draft.d,
      },
    }));
    this.write(
      ops.map(({ audience, op }) => ({ audience, text: JSON.stringify(op), uid: op.uid, entity: op.id })),
      day,
    );
    return ops.map(({ op }) => op);
  }

  /** Appends texts as they are (also ones that this version cannot read) in one commit. */
  write(
    texts: readonly { readonly audience: Audience; readonly text: string; readonly uid: string; readonly entity: string }[],
    day: string,
  ): void {
    let { own } = this.state;
    for (const { audience, text, uid, entity } of texts) {
      const log = this.#ownOf(audience, own);
      const before = this.#tailIn(log.epoch, log.epochs.get(log.epoch));
      const row = { seq: before.seq + 1, h: chainOp(this.parts.sha256, before.h, text), uid, entity, text };
      const epoch = log.epochs.get(log.epoch) ?? { rows: Rows.of<OwnRow>(), acked: { seq: 0, h: this.#start(log.epoch) } };
      own = withKey(own, audience, { ...log, epochs: withKey(log.epochs, log.epoch, { ...epoch, rows: epoch.rows.plus([row]) }) });
    }
    const next = { ...this.state, own, lastDay: day };
    const touched = new Map(texts.map(({ audience, entity }) => [`${audience}/${entity}`, { audience, entity }]));
    this.parts.disk.commit({ ...next, states: this.#refolded(next, [...touched.values()]) });
    for (const listener of this.#appended) listener();
  }

  readonly ownTail = (audience: Audience): OwnTail => {
    const { epoch, epochs } = this.#ownOf(audience);
    return { epoch, ...this.#tailIn(epoch, epochs.get(epoch)) };
  };

  readonly acked = (audience: Audience): OwnTail => {
    const { epoch, epochs } = this.#ownOf(audience);
    return { epoch, ...(epochs.get(epoch)?.acked ?? { seq: 0, h: this.#start(epoch) }) };
  };

  readonly setAcked = (audience: Audience, { epoch, seq, h }: OwnTail): void => {
    const own = this.#ownOf(audience);
    const log = own.epochs.get(epoch);
    if (log === undefined || epoch !== own.epoch) return;
    const epochs = withKey(own.epochs, epoch, { ...log, acked: { seq, h } });
    this.parts.disk.commit({ ...this.state, own: withKey(this.state.own, audience, { ...own, epochs }) });
  };

  readonly ownHashAt: LogStore['ownHashAt'] = (audience, epoch, seq) =>
    seq === 0 ? this.#start(epoch) : (this.#ownOf(audience).epochs.get(epoch)?.rows.at(seq - 1)?.h ?? null);

  readonly ownAfter: LogStore['ownAfter'] = (audience, seq, limit, bytes) => {
    const { epoch, epochs } = this.#ownOf(audience);
    const prev = this.ownHashAt(audience, epoch, seq);
    if (prev === null) throw new Error(`No own op ${seq} in the ${audience} log`);
    const ops: string[] = [];
    let size = 0;
    for (const { text } of epochs.get(epoch)?.rows.slice(seq, seq + limit) ?? []) {
      size += Buffer.byteLength(text);
      if (ops.length > 0 && size > bytes) break;
      ops.push(text);
    }
    return { epoch, from: seq + 1, prev, ops };
  };

  readonly cursor: LogStore['cursor'] = (audience) => this.#siteOf(audience).cursor;

  readonly accept: LogStore['accept'] = (audience, gen, entries): AcceptOutcome => {
    const { cursor: start, entries: before } = this.#siteOf(audience);
    if (start.gen !== gen) return { kind: 'gap', cursor: start };
    const fresh = entries.filter((entry) => entry.g > start.g);
    let { g, hh } = start;
    for (const entry of fresh) {
      if (entry.g !== g + 1) return { kind: 'gap', cursor: start };
      const next = chainEntry(this.parts.sha256, hh, entry);
      if (next !== entry.hh) return { kind: 'broken-chain', cursor: start };
      g = entry.g;
      hh = next;
    }
    const cursor = { gen, g, hh };
    if (fresh.length === 0) return { kind: 'accepted', cursor };
    const site = withKey(this.state.site, audience, { cursor, entries: before.plus(fresh) });
    this.#commitSite(audience, { ...this.state, site }, fresh);
    return { kind: 'accepted', cursor };
  };

  readonly restartCopy = (audience: Audience, gen: string): void => {
    const hh = siteLogStart(this.parts.sha256, this.parts.site, audience, gen);
    const site = withKey(this.state.site, audience, { cursor: { gen, g: 0, hh }, entries: Rows.of<Entry>() });
    this.parts.disk.commit({ ...this.state, site });
    this.#reindex(audience);
  };

  readonly unsynced = (): number =>
    this.audiences.reduce((sum, audience) => sum + this.ownTail(audience).seq - this.acked(audience).seq, 0);

  readonly onAppended = (listener: () => void): (() => void) => {
    this.#appended.add(listener);
    return () => void this.#appended.delete(listener);
  };

  entityOfRequest(audience: Audience, uid: string): string | null {
    for (const { rows } of this.#ownOf(audience).epochs.values()) {
      const row = rows.slice(0).find((one) => one.uid === uid);
      if (row !== undefined) return row.entity;
    }
    return null;
  }

  isSequenced(audience: Audience, id: string): boolean {
    return this.#pending(this.state, audience, id).length === 0;
  }

  /** Every folded table made again from the logs: must equal what is kept (invariant I11). */
  refoldAll(): ReadonlyMap<string, unknown> {
    const empty: TerminalState = { ...this.state, states: new Map() };
    const all = this.audiences.flatMap((audience) => {
      const own = [...this.#ownOf(audience).epochs.values()].flatMap(({ rows }) => rows.slice(0).map(({ entity }) => entity));
      const site = [...(this.#index.get(audience)?.entries.keys() ?? [])];
      return [...new Set([...site, ...own])].map((entity) => ({ audience, entity }));
    });
    return this.#refolded(empty, all);
  }

  #start(epoch: string): string {
    return ownLogStart(this.parts.sha256, this.term, epoch);
  }

  #tailIn(epoch: string, log: OwnEpoch | undefined): { readonly seq: number; readonly h: string } {
    const last = log?.rows.at(-1);
    return last === undefined ? { seq: 0, h: this.#start(epoch) } : { seq: last.seq, h: last.h };
  }

  #ownOf(audience: Audience, own: TerminalState['own'] = this.state.own) {
    const log = own.get(audience);
    if (log === undefined) throw new Error(`The ${audience} log is not open`);
    return log;
  }

  #siteOf(audience: Audience) {
    return this.state.site.get(audience) ?? { cursor: { gen: '', g: 0, hh: '' }, entries: Rows.of<Entry>() };
  }

  #commitSite(audience: Audience, next: TerminalState, fresh: readonly Entry[]): void {
    const index = this.#index.get(audience) ?? { entries: new Map<string, number[]>(), seen: new Map<string, number>() };
    const entities = new Set(fresh.map((entry) => this.#note(index, entry)));
    const touched = [...entities].map((entity) => ({ audience, entity }));
    try {
      this.parts.disk.commit({ ...next, states: this.#refolded(next, touched) });
    } catch (error) {
      this.#reindex(audience);
      throw error;
    }
  }

  #note(index: Index, entry: Entry): string {
    const entity = this.parts.cache.ids(entry.op)?.id ?? '';
    const places = index.entries.get(entity);
    if (places === undefined) index.entries.set(entity, [entry.g]);
    else places.push(entry.g);
    if (entry.term === this.term) index.seen.set(entry.epoch, Math.max(entry.seq, index.seen.get(entry.epoch) ?? 0));
    return entity;
  }

  #reindex(audience: Audience): void {
    const index: Index = { entries: new Map(), seen: new Map() };
    for (const entry of this.#siteOf(audience).entries.slice(0)) this.#note(index, entry);
    this.#index.set(audience, index);
  }

  #pending(state: TerminalState, audience: Audience, entity: string): readonly OwnRow[] {
    const seen = this.#index.get(audience)?.seen;
    return [...this.#ownOf(audience, state.own).epochs].flatMap(([epoch, { rows }]) =>
      rows.slice(seen?.get(epoch) ?? 0).filter((row) => row.entity === entity),
    );
  }

  #refolded(
    state: TerminalState,
    touched: readonly { readonly audience: Audience; readonly entity: string }[],
  ): TerminalState['states'] {
    const states = new Map(state.states);
    for (const { audience, entity } of touched) {
      const entries = state.site.get(audience)?.entries;
      const rows: LogRow[] = [];
      for (const g of this.#index.get(audience)?.entries.get(entity) ?? []) {
        const entry = entries?.at(g - 1);
        if (entry !== undefined) rows.push({ term: entry.term, res: entry.res, text: entry.op });
      }
      for (const { text } of this.#pending(state, audience, entity)) rows.push({ term: this.term, res: null, text });
      const folded = foldRows(rows.map((row) => this.parts.cache.row(row, audience)));
      for (const [kind, value] of folded) {
        if (value === null) states.delete(`${kind}/${entity}`);
        else states.set(`${kind}/${entity}`, value);
      }
    }
    return states;
  }
}
