import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Op } from '#common/domain/log/op.ts';
import type { Retention } from '#common/domain/log/retention.ts';
import { chainEntry, chainOp, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Compaction } from '#main/store/compact.ts';
import type { AcceptOutcome, LogStore, OwnTail } from '#main/store/log-store.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { windowFrom } from '#main/store/window.ts';
import { Rows } from '../kit/rows.ts';
import {
  forgettingDay,
  withoutLeftovers,
  withoutOldEntities,
  withoutOldOwnOps,
  windowReads,
  type Compacting,
} from './compacting.ts';
import { CopyIndex } from './copy-index.ts';
import { refolded, refoldedAll, withOwn, withoutOwn, type Folding } from './folding.ts';
import { passedOver } from './passed-over.ts';
import type { MemoryStoreParts, Text } from './store-parts.ts';
import { noCopy, noLogs, withKey, type OwnRow, type TerminalState, type WriterLogs } from './terminal-state.ts';
import { written } from './written.ts';
import * as writers from './writer-logs.ts';

/** A terminal's store on a simulated disk: behaves as the real one on SQLite does (test/contract/log-store.ts holds both). */
export class MemoryTerminalStore implements LogStore {
  readonly term: string;
  readonly audiences: readonly Audience[];
  readonly parts: MemoryStoreParts;
  readonly #index = new Map<Audience, CopyIndex>();
  readonly #folding: Folding;
  readonly #appended = new Set<() => void>();

  constructor(parts: MemoryStoreParts) {
    this.parts = parts;
    this.term = parts.term;
    this.audiences = parts.audiences;
    this.#folding = { term: parts.term, cache: parts.cache, indexOf: (audience) => this.#indexOf(audience) };
    const wentBack = this.#wentBack();
    let { logs } = this.state;
    for (const audience of parts.audiences) {
      let log = logs.get(audience) ?? noLogs;
      if (wentBack || log.epoch === '') {
        log = writers.writeEpoch(parts, log, wentBack ? this.#freshEpoch() : parts.newId());
      }
      logs = withKey(logs, audience, writers.dropCovered(parts, log, this.#copyOf(audience).entries.slice(0)));
    }
    const atLeast = (parts.guard?.read()?.repairs ?? 0) + 1;
    const repairs = wentBack ? Math.max(this.state.repairs + 1, atLeast) : this.state.repairs;
    for (const audience of parts.audiences) this.#reindex(audience);
    const next = { ...this.state, logs, repairs };
    const foldedBy = parts.program ?? 'this';
    const isOld = foldedBy !== next.foldedBy;
    parts.disk.commit(isOld ? { ...next, foldedBy, states: this.refoldAll(next) } : next);
    this.#guard();
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

  repairs(): number {
    return this.state.repairs;
  }

  append(drafts: readonly Draft[]): readonly Op[] {
    const { clock, newId } = this.parts;
    const day = this.today();
    const ops = drafts.map((draft) => written(draft, day, clock, newId));
    const texts = ops.map(({ audience, op }) => ({ audience, text: JSON.stringify(op), uid: op.uid, entity: op.id }));
    this.write(texts, day);
    return ops.map(({ op }) => op);
  }

  /** Appends texts as they are (also ones that this version cannot read) in one commit. */
  write(texts: readonly Text[], day: string): void {
    let { logs } = this.state;
    for (const { audience, text, uid, entity } of texts) {
      const log = this.#logsOf(audience, logs);
      const before = this.#tailIn(log);
      const row = { seq: before.seq + 1, h: chainOp(this.parts.sha256, before.h, text), uid, entity, text };
      const rows = (log.own.get(log.epoch) ?? Rows.of<OwnRow>()).plus([row]);
      logs = withKey(logs, audience, { ...log, own: withKey(log.own, log.epoch, rows) });
    }
    const states = withOwn(this.#folding, this.state.states, texts);
    this.parts.disk.commit({ ...this.state, logs, lastDay: day, states });
    this.#guard();
    for (const listener of this.#appended) listener();
  }

  readonly ownTail: LogStore['ownTail'] = (audience): OwnTail => {
    const log = this.#logsOf(audience);
    return { epoch: log.epoch, ...this.#tailIn(log) };
  };

  readonly offered: LogStore['offered'] = (audience) => writers.offeredLogs(this.parts, this.#logsOf(audience));

  readonly setAcked: LogStore['setAcked'] = (audience, writer, { seq, h }) => {
    const log = this.#logsOf(audience);
    const row = log.writers.get(writers.keyOf(writer));
    if (row === undefined) return;
    const acked = withKey(log.writers, writers.keyOf(writer), { ...row, acked: { seq, h } });
    this.parts.disk.commit({ ...this.state, logs: withKey(this.state.logs, audience, { ...log, writers: acked }) });
  };

  readonly hashAt: LogStore['hashAt'] = (audience, writer, seq) =>
    writers.hashAt(this.parts, this.#logsOf(audience), writer, seq);

  readonly opsAfter: LogStore['opsAfter'] = (audience, writer, seq, limit, bytes) => {
    const prev = this.hashAt(audience, writer, seq);
    if (prev === null) throw new Error(`No op ${seq} of ${writer.term}/${writer.epoch} in the ${audience} log`);
    const ops: string[] = [];
    let size = 0;
    for (const { text } of writers.opsOf(this.parts, this.#logsOf(audience), writer, seq).slice(0, limit)) {
      size += Buffer.byteLength(text);
      if (ops.length > 0 && size > bytes) break;
      ops.push(text);
    }
    return { from: seq + 1, prev, ops };
  };

  readonly branchOff: LogStore['branchOff'] = (audience, writer, common) =>
    this.#repair(audience, this.state, (logs) => writers.branchOff(this.parts, logs, writer, common, this.#freshEpoch));

  readonly startEpoch: LogStore['startEpoch'] = (audience) =>
    this.#repair(audience, this.state, (logs) => ({
      logs: writers.writeEpoch(this.parts, logs, this.#freshEpoch()),
      turned: true,
    }));

  readonly cursor: LogStore['cursor'] = (audience) => this.#copyOf(audience).cursor;

  readonly accept: LogStore['accept'] = (audience, gen, entries): AcceptOutcome => {
    const { cursor: start, entries: before } = this.#copyOf(audience);
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
    this.#commitSite(audience, { ...this.state, site }, before.length, fresh);
    return { kind: 'accepted', cursor };
  };

  readonly restartCopy: LogStore['restartCopy'] = (audience, gen, start) => {
    const { entries } = this.#copyOf(audience);
    const from = start ?? { seq: 0, h: siteLogStart(this.parts.sha256, this.parts.site, audience, gen) };
    const cursor = { gen, g: from.seq, hh: from.h };
    const site = withKey(this.state.site, audience, { cursor, entries: Rows.of<Entry>() });
    const seen = (this.state.back.get(audience) ?? []).filter(({ g: at }) => at === 0);
    this.#repair(audience, { ...this.state, site, back: withKey(this.state.back, audience, seen) }, (logs) =>
      writers.salvageCopy(this.parts, logs, entries.slice(0), this.#freshEpoch),
    );
    this.#reindex(audience);
  };

  readonly passOver: LogStore['passOver'] = (audience, epoch, seq) => {
    const over = passedOver(this.#logsOf(audience), this.#indexOf(audience), epoch, seq);
    if (over.length === 0) return;
    const back = withKey(this.state.back, audience, [...(this.state.back.get(audience) ?? []), ...over]);
    const states = withoutOwn(this.#folding, this.state.states, over);
    this.#commitFolded(audience, { ...this.state, back, states }, new Set(over.map(({ entity }) => entity)));
  };

  readonly unsynced = (): number =>
    this.audiences
      .flatMap((audience) => this.offered(audience))
      .reduce((sum, { tail, acked }) => sum + Math.max(0, tail.seq - acked.seq), 0);

  readonly onAppended = (listener: () => void): (() => void) => {
    this.#appended.add(listener);
    return () => void this.#appended.delete(listener);
  };

  /** Forgets what is old, closed and durable at central, a transaction for each step (main/store/terminal-store.ts). */
  *compact(plan: Omit<Compaction, 'today'>): Generator<number, void> {
    const { audience, stable } = plan;
    if (this.cursor(audience).gen !== stable.gen) return;
    const today = forgettingDay(this.state, [this.now(), this.parts.clock.now()]);
    if (today === null) return;
    const whole = { ...plan, today };
    const covered = writers.dropCovered(this.parts, this.#logsOf(audience), this.#copyOf(audience).entries.slice(0));
    if (covered !== this.#logsOf(audience)) {
      this.parts.disk.commit({ ...this.state, logs: withKey(this.state.logs, audience, covered) });
    }
    for (const step of [withoutOldEntities, withoutLeftovers, withoutOldOwnOps]) {
      const before = this.#copyOf(audience).entries.length;
      const next = step(this.#compacting(audience), whole);
      if (next === this.state) continue;
      this.parts.disk.commit(next);
      this.#reindex(audience);
      yield before - this.#copyOf(audience).entries.length;
    }
  }

  /** Own ops that neither came back nor count as seen. */
  waiting(): readonly OwnRow[] {
    return this.audiences.flatMap((audience) => this.#indexOf(audience).pending(this.#logsOf(audience)));
  }

  /** The entry after which a new terminal's copy may begin. */
  windowStart(audience: Audience, gen: string, retention: Retention): number {
    return windowFrom(windowReads(this.#compacting(audience), audience), audience, gen, this.today(), retention);
  }

  /** Every folded table made again from the logs: must equal what is kept (invariant I11). */
  refoldAll(state: TerminalState = this.state): TerminalState['states'] {
    return refoldedAll(this.#folding, state, this.audiences);
  }

  readonly #freshEpoch = (): string => `r${this.parts.newId()}`;

  #wentBack(): boolean {
    return (this.parts.guard?.read()?.logs ?? []).some(({ audience, epoch, seq, h }) => {
      const log = this.state.logs.get(audience) ?? noLogs;
      const writer = { term: this.term, epoch };
      return writers.tailOf(this.parts, log, writer) === null || writers.hashAt(this.parts, log, writer, seq) !== h;
    });
  }

  #guard(): void {
    if (!this.parts.disk.power.isOn()) return;
    const logs = this.audiences.map((audience) => ({ audience, ...this.ownTail(audience) }));
    this.parts.guard?.write({ repairs: this.state.repairs, logs });
  }

  #tailIn(log: WriterLogs): { readonly seq: number; readonly h: string } {
    const last =
      log.own.get(log.epoch)?.at(-1) ?? log.writers.get(writers.keyOf({ term: this.term, epoch: log.epoch }))?.base;
    return { seq: last?.seq ?? 0, h: last?.h ?? '' };
  }

  #logsOf(audience: Audience, logs: TerminalState['logs'] = this.state.logs): WriterLogs {
    const log = logs.get(audience);
    if (log === undefined) throw new Error(`The ${audience} log is not open`);
    return log;
  }

  #copyOf(audience: Audience) {
    return this.state.site.get(audience) ?? noCopy;
  }

  #repair(audience: Audience, next: TerminalState, work: (logs: WriterLogs) => writers.Repaired): void {
    const { logs, turned } = work(this.#logsOf(audience));
    const repairs = next.repairs + (turned ? 1 : 0);
    this.parts.disk.commit({ ...next, logs: withKey(next.logs, audience, logs), repairs });
    this.#guard();
  }

  #commitSite(audience: Audience, next: TerminalState, length: number, fresh: readonly Entry[]): void {
    const index = this.#indexOf(audience);
    this.#commitFolded(audience, next, new Set(fresh.map((entry, i) => index.note(entry, length + i))));
  }

  /** Commits with these entities folded again; a commit that fails leaves the index as the disk has it. */
  #commitFolded(audience: Audience, next: TerminalState, entities: ReadonlySet<string>): void {
    try {
      this.parts.disk.commit({ ...next, states: refolded(this.#folding, next, audience, entities) });
    } catch (error) {
      this.#reindex(audience);
      throw error;
    }
  }

  #compacting(audience: Audience): Compacting {
    const { term, cache } = this.parts;
    return { state: this.state, term, cache, index: this.#indexOf(audience) };
  }

  #indexOf(audience: Audience): CopyIndex {
    const index = this.#index.get(audience);
    if (index === undefined) throw new Error(`The ${audience} log is not open`);
    return index;
  }

  #reindex(audience: Audience): void {
    this.#index.set(audience, new CopyIndex(this.parts.cache, this.term, this.state, audience));
  }
}
