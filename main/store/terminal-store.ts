import type { Database, Transaction } from 'better-sqlite3';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Retention } from '#common/domain/log/retention.ts';
import {
  FOLD_VERSION,
  OP_VERSION,
  opCatalogue,
  type KnownOp,
  type OpData,
  type OpType,
} from '#common/domain/log/op-catalogue.ts';
import type { LoggedOp } from '#common/wire/branch.ts';
import { siteLogStart, type Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { compactSteps, forgettingDay, type Compaction } from './compact.ts';
import { addDamage } from './damages.ts';
import type { Guard } from './guard.ts';
import type { AcceptOutcome, LogStore, OwnTail } from './log-store.ts';
import * as ownLog from './own-log.ts';
import { addRepair, foldedBy, lastDay, repairs, setFoldedBy, setLastDay } from './meta.ts';
import type { FoundFile } from './open-whole.ts';
import type { TellOpening } from './opening.ts';
import { foldPassedOver, hasPendingUpTo } from './passed-over.ts';
import { hubLeft, salvageMissing, setHubLeft, takeHubRows } from './recover/leave-hub.ts';
import { takeFound } from './recover/take-found.ts';
import { foldOwn, refoldAll, type Touched } from './refold.ts';
import * as repair from './repair.ts';
import { sha256 } from './sha256.ts';
import * as siteLog from './site-log.ts';
import { namedStoreError, StoreFailure, type StoreFailureKind } from './store-failure.ts';
import { windowStart } from './window.ts';
import * as writers from './writer-logs.ts';

/** The terminal's clock: `now` is the machine's, UTC ms; `offset` its distance to the hub's clock at last contact, ms. */
export type TerminalClock = { readonly now: () => number; readonly offset: () => number };

/** A fact to write down. `uid` is given when a window's request must not be done twice; otherwise the store makes one. */
export type Draft = {
  readonly [T in OpType]: {
    readonly t: T;
    readonly id: string;
    readonly d: OpData<T>;
    readonly uid?: string | undefined;
    readonly by?: string | null | undefined;
    /** Business day of what this is about, where that is not today: a ticket keeps its day over midnight. */
    readonly day?: string | undefined;
  };
}[OpType];

export type StoreParts = {
  readonly db: Database;
  readonly site: string;
  readonly term: string;
  /** Logs this terminal opens: kiosks and displays never open `dossier`. */
  readonly audiences: readonly Audience[];
  readonly clock: TerminalClock;
  readonly newId: () => string;
  /** Shows that the database went back (restored from a backup); absent: it cannot be noticed before the hub says so. */
  readonly guard?: Guard;
  /** What was read of damaged databases that this one replaces. */
  readonly found?: readonly FoundFile[];
  readonly tell?: TellOpening | undefined;
};

/**
 * A terminal's durable memory: own logs, copies of the site's logs, and the tables folded from them. One writer, every public method
 * one transaction; listeners run after the commit, never before.
 */
export class TerminalStore implements LogStore {
  readonly db: Database;
  readonly term: string;
  readonly audiences: readonly Audience[];
  readonly #parts: StoreParts;
  readonly #own: ownLog.OwnLogHandle;
  readonly #transaction: Transaction<(work: () => unknown) => unknown>;
  #lastDay: string | null;
  readonly #appended = new Set<() => void>();
  #trouble: StoreFailureKind | null = null;
  readonly #changed = new Set<(touched: readonly Touched[]) => void>();

  constructor(parts: StoreParts) {
    this.db = parts.db;
    this.term = parts.term;
    this.audiences = parts.audiences;
    this.#parts = parts;
    this.#own = { db: parts.db, term: parts.term, sha256, tails: new Map() };
    this.#transaction = parts.db.transaction((work: () => unknown) => work());
    this.#lastDay = lastDay(parts.db);
    const { found = [] } = parts;
    this.#write(() => {
      const mark = parts.guard?.read() ?? null;
      const wentBack = found.length > 0 || this.#wentBack();
      for (const { file, at, rows } of found) {
        addDamage(this.db, { what: 'terminal', file, at, ...takeFound(this.#own, rows, mark?.logs ?? []) });
      }
      for (const audience of parts.audiences) {
        if (wentBack || ownLog.currentEpoch(this.db, audience) === null) {
          ownLog.writeEpoch(this.#own, audience, wentBack ? this.#freshEpoch() : parts.newId());
        }
      }
      if (wentBack) addRepair(this.db, 1 + Math.max(mark?.repairs ?? 0, ...found.map(({ rows }) => rows.repairs)));
      repair.dropCovered(this.#own);
      if (foldedBy(this.db) === FOLD_VERSION && found.length === 0) return;
      refoldAll(this.db, this.term, parts.tell);
      setFoldedBy(this.db, FOLD_VERSION);
    });
    this.#guard();
  }

  /** The business day that is written into ops now: it never goes back on a terminal, whatever its clock does (sync.md B1, Time). */
  today(): string {
    const day = businessDay(this.now());
    return this.#lastDay !== null && this.#lastDay > day ? this.#lastDay : day;
  }

  /** Now by the hub's clock, UTC ms. */
  now(): number {
    return this.#parts.clock.now() + this.#parts.clock.offset();
  }

  /** Writes facts down: own-log rows and refolded tables in one durable commit. Returns the ops as written. */
  append(drafts: readonly Draft[]): readonly KnownOp[] {
    const { clock, newId } = this.#parts;
    const day = this.today();
    const ops = drafts.map((draft): KnownOp => {
      const { t, id, d, uid = newId(), by = null, day: fixedDay = day } = draft;
      // A draft ties t and d together as KnownOp does; destructuring loses the tie.
      return { uid, t, v: OP_VERSION, id, at: clock.now(), off: clock.offset(), by, day: fixedDay, d } as KnownOp;
    });
    const touched = this.#write(() => {
      if (day !== this.#lastDay) setLastDay(this.db, day);
      return ops.map((op) => {
        ownLog.appendOwn(this.#own, opCatalogue[op.t].audience, op);
        return foldOwn(this.db, this.term, op);
      });
    });
    this.#lastDay = day;
    this.#guard();
    for (const listener of this.#appended) listener();
    this.#tell(touched);
    return ops;
  }

  /** The entity that a request of a window already made, or null: a repeated requestId does nothing twice. */
  entityOfRequest(audience: Audience, requestId: string): string | null {
    return ownLog.entityOfOwn(this.db, audience, requestId);
  }

  /** Whether the site's log holds everything this terminal wrote about an entity. */
  isSequenced(audience: Audience, id: string): boolean {
    return !ownLog.hasPending(this.db, audience, id);
  }

  readonly ownTail = (audience: Audience): OwnTail => ownLog.ownTail(this.#own, audience);
  readonly offered: LogStore['offered'] = (audience) =>
    writers.offeredLogs(this.#own, audience, this.ownTail(audience).epoch);
  readonly setAcked: LogStore['setAcked'] = (audience, writer, tail) => {
    this.#write(() => writers.setAcked(this.#own, audience, writer, tail));
    this.#tell([]);
  };
  readonly hashAt: LogStore['hashAt'] = (audience, writer, seq) => writers.hashAt(this.#own, audience, writer, seq);
  readonly opsAfter: LogStore['opsAfter'] = (audience, writer, seq, limit, bytes) =>
    writers.runAfter(this.#own, audience, writer, seq, limit, bytes);
  readonly branchOff: LogStore['branchOff'] = (audience, writer, common) => {
    this.#own.tails.delete(audience);
    this.#write(() => repair.branchOff(this.#own, audience, writer, common, this.#freshEpoch));
    this.#guard();
    this.#tell([]);
  };
  readonly startEpoch: LogStore['startEpoch'] = (audience) => {
    this.#write(() => repair.startEpoch(this.#own, audience, this.#freshEpoch()));
    this.#guard();
  };
  readonly cursor: LogStore['cursor'] = (audience) => siteLog.cursorOf(this.db, audience);
  readonly unsynced = (): number => writers.countUnsynced(this.#own);

  readonly accept = (audience: Audience, gen: string, entries: readonly Entry[]): AcceptOutcome => {
    const { outcome, touched } = this.#write(() => siteLog.acceptEntries(this.#own, audience, gen, entries));
    this.#tell(touched);
    return outcome;
  };

  readonly restartCopy: LogStore['restartCopy'] = (audience, gen, start) => {
    this.#write(() => {
      repair.salvageCopy(this.#own, audience, this.#freshEpoch);
      const from = start ?? { seq: 0, h: siteLogStart(sha256, this.#parts.site, audience, gen) };
      siteLog.restartCopy(this.db, audience, gen, from);
    });
    this.#guard();
  };

  readonly passOver: LogStore['passOver'] = (audience, epoch, seq) => {
    // Asked at every connection; mostly everything came back, and nothing is written.
    if (!hasPendingUpTo(this.#own, audience, epoch, seq)) return;
    this.#tell(this.#write(() => foldPassedOver(this.#own, audience, epoch, seq)));
  };

  readonly onAppended = (listener: () => void): (() => void) => {
    this.#appended.add(listener);
    return () => this.#appended.delete(listener);
  };

  /** Called after each commit with the entities whose folded state was written. */
  onChanged(listener: (touched: readonly Touched[]) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /**
   * Forgets what is old, closed and durable at central, one transaction for each `next` (rows removed), so that whoever waits for a tap may
   * come between. Nothing goes while the copy is of another generation than the one central confirmed.
   */
  *compact(plan: Omit<Compaction, 'today'>): Generator<number, void> {
    if (this.cursor(plan.audience).gen !== plan.stable.gen) return;
    this.#write(() => repair.dropCovered(this.#own));
    const today = forgettingDay(this.db, [this.today(), businessDay(this.#parts.clock.now())]);
    if (today !== null) yield* compactSteps(this.db, this.term, { ...plan, today }, (work) => this.#write(work));
  }

  /** Salvages what the damaged file of a hub that this terminal hosts still held, and remembers the damage. */
  takeHub({ file, at, rows }: FoundFile): void {
    this.#write(() => addDamage(this.db, { what: 'hub', file, at, ...takeHubRows(this.#own, rows, this.#freshEpoch) }));
    this.#guard();
  }

  /** Salvages entries of a hub's file that stands at `mark`, and that another hub took over from; once. Returns how many ops were new. */
  leaveHub(mark: string, entriesOf: (audience: Audience) => readonly (Writer & LoggedOp)[]): number {
    if (hubLeft(this.#own) === mark) return 0;
    const saved = this.#write(() => {
      setHubLeft(this.#own, mark);
      return this.audiences
        .map((audience) => salvageMissing(this.#own, audience, entriesOf(audience), this.#freshEpoch))
        .reduce((sum, fresh) => sum + fresh, 0);
    });
    this.#guard();
    return saved;
  }

  /** The entry after which a new terminal's copy of a log may begin; 0 while the copy here is not of this generation. */
  windowStart(audience: Audience, gen: string, retention: Retention): number {
    return windowStart(this.db, audience, gen, this.today(), retention);
  }

  /** How often this terminal began a new epoch because its database, or its identity, was not the only one. */
  repairs(): number {
    return repairs(this.db);
  }

  close(): void {
    this.#parts.guard?.close();
    this.db.close();
  }

  readonly #freshEpoch = (): string => `r${this.#parts.newId()}`;

  /** Whether the guard saw an own op that is not in the database: then the database is older than it was. */
  #wentBack(): boolean {
    const logs = this.#parts.guard?.read()?.logs ?? [];
    return logs.some(({ audience, epoch, seq, h }) => {
      const writer = { term: this.term, epoch };
      return (
        writers.tailOf(this.#own, audience, writer) === null || writers.hashAt(this.#own, audience, writer, seq) !== h
      );
    });
  }

  #guard(): void {
    this.#parts.guard?.write({
      repairs: repairs(this.db),
      logs: this.audiences.map((audience) => ({ audience, ...this.ownTail(audience) })),
    });
  }

  /** Why the last write did not stand, or null when it did: the status strip says it until a write stands again. */
  trouble(): StoreFailureKind | null {
    return this.#trouble;
  }

  #write<T>(work: () => T): T {
    try {
      // The wrapper is made once: it returns what the work returns.
      const result = this.#transaction.immediate(work) as T;
      this.#trouble = null;
      return result;
    } catch (error) {
      this.#own.tails.clear();
      const named = namedStoreError(error);
      if (named instanceof StoreFailure && named.kind !== this.#trouble) {
        this.#trouble = named.kind;
        this.#tell([]);
      }
      throw named;
    }
  }

  #tell(touched: readonly Touched[]): void {
    for (const listener of this.#changed) listener(touched);
  }
}
