import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { branchOf, type LoggedOp, type WriterRun } from '#common/wire/branch.ts';
import { ownLogStart, type Tail, type Writer } from '#common/wire/chain.ts';
import type { Guarded } from '../guard.ts';
import type { OwnLogHandle } from '../own-log.ts';
import { prepared } from '../prepared.ts';
import { openWriter, salvageOps } from '../repair.ts';
import { namedStoreError, StoreFailure } from '../store-failure.ts';
import type { FoundOp, FoundRows } from './find-rows.ts';
import { mendLog, type MendedRun } from './mend-log.ts';

/** What was read back: ops that are offered from now on, and how many at most were there that nobody has any more. */
export type Taken = { readonly saved: number; readonly unread: number };

/** One writer's log in a damaged file, put together as far as that goes. */
export type MendedLog = {
  readonly audience: Audience;
  readonly writer: Writer;
  readonly runs: readonly MendedRun[];
  /** The hub is known to have these numbers. */
  readonly isAtHub: (seq: number) => boolean;
  readonly unread: number;
};

const keyOf = (audience: Audience, { term, epoch }: Writer): string => `${audience}/${term}/${epoch}`;

const last = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** Every writer's log in a damaged file, put together. `guarded`: what is known from outside of it about this terminal's own. */
export const mendedLogs = (log: OwnLogHandle, found: FoundRows, guarded: readonly Guarded[]): readonly MendedLog[] => {
  const byWriter = new Map<string, FoundOp[]>();
  for (const { audience, epoch } of guarded) byWriter.set(keyOf(audience, { term: log.term, epoch }), []);
  for (const op of found.ops) {
    const key = keyOf(op.audience, op);
    const known = byWriter.get(key);
    if (known === undefined) byWriter.set(key, [op]);
    else known.push(op);
  }
  return [...byWriter].flatMap(([key, ops]) => {
    const guards = guarded.filter(({ audience, epoch }) => keyOf(audience, { term: log.term, epoch }) === key);
    const said = found.writers.filter((writer) => keyOf(writer.audience, writer) === key);
    const [first] = ops.length > 0 ? ops : guards.map((guard) => ({ ...guard, term: log.term }));
    if (first === undefined) return [];
    const { audience, term, epoch } = first;
    const known: readonly Tail[] = [...guards, ...said.flatMap(({ base, acked }) => [base, acked])];
    const runs = mendLog(log.sha256, { audience, writer: { term, epoch }, found: ops, known });
    const acked = last(said.map((writer) => writer.acked.seq));
    const sequenced = new Set(ops.filter((op) => op.sequenced).map(({ seq }) => seq));
    const isAtHub = (seq: number): boolean => seq <= acked || sequenced.has(seq);
    const taken = new Set(runs.flatMap((run) => run.ops.map(({ seq }) => seq)));
    // Where nothing says where the log began here, it began with the first op that is left.
    const begins = said.length > 0 ? last(said.map(({ base }) => base.seq)) : (runs[0]?.ops[0]?.seq ?? 1) - 1;
    const ends = last([...guards.map(({ seq }) => seq), ...ops.map(({ seq }) => seq)]);
    let unread = 0;
    for (let seq = begins + 1; seq <= ends; seq += 1) if (!taken.has(seq) && !isAtHub(seq)) unread += 1;
    return [{ audience, writer: { term, epoch }, runs, isAtHub, unread }];
  });
};

const ofWriter = ({ term, epoch }: Writer, ops: readonly LoggedOp[]): readonly (Writer & LoggedOp)[] =>
  ops.map((op) => ({ ...op, term, epoch }));

const isThere = ({ db }: OwnLogHandle, audience: Audience, uid: string): boolean =>
  prepared(db, 'SELECT 1 FROM own_log WHERE audience = ? AND uid = ?').get(audience, uid) !== undefined;

/** Writes a run of own ops where they were, to be offered and folded again. From an op on that stands under another name too, they are only offered. */
const takeOwnRun = (
  log: OwnLogHandle,
  audience: Audience,
  run: WriterRun,
  before: Tail | null,
  isAtHub: (op: LoggedOp, place: number) => boolean,
): void => {
  const [first] = run.ops;
  if (first === undefined) return;
  // Without the hash before it the first op proves the ones after it, as in a copy that begins in the middle.
  const base = before ?? first;
  openWriter(log, audience, run, base.seq, base.h);
  const insert = prepared(
    log.db,
    'INSERT INTO own_log (audience, epoch, seq, uid, entity, h, g, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [place, op] of run.ops.entries()) {
    const parsed = parseOp(op.text);
    if (parsed.kind === 'bad' || isThere(log, audience, parsed.op.uid)) {
      salvageOps(log, audience, ofWriter(run, run.ops.slice(place)));
      return;
    }
    const { uid, id } = parsed.op;
    insert.run(audience, run.epoch, op.seq, uid, id, op.h, isAtHub(op, place) ? 0 : null, op.text);
  }
};

/** The longest part whose beginning is proven, or known to be at the hub: it can go on under its own name. */
const keptRun = ({ runs, isAtHub }: MendedLog): MendedRun | null =>
  runs
    .filter(({ before, ops }) => before !== null || isAtHub(ops[0]?.seq ?? 0))
    .reduce<MendedRun | null>((best, run) => (run.ops.length > (best?.ops.length ?? 0) ? run : best), null);

/**
 * Takes what a terminal's damaged file still held into its new database: of each own log the longest proven part keeps its name, the
 * others get one from their content, as branches do; the uid makes it harmless that the hub may have them. What the file had of others is
 * salvaged. Call inside a transaction, before an epoch is begun.
 */
export const takeFound = (log: OwnLogHandle, found: FoundRows, guarded: readonly Guarded[]): Taken => {
  try {
    return log.db.transaction(() => takeAll(log, found, guarded))();
  } catch (error) {
    if (namedStoreError(error) instanceof StoreFailure) throw error;
    // Rows that no check foresaw must not keep a terminal from starting: their file stays, and people are told how many they are.
    log.tails.clear();
    return { saved: 0, unread: found.ops.length };
  }
};

const takeAll = (log: OwnLogHandle, found: FoundRows, guarded: readonly Guarded[]): Taken => {
  const logs = mendedLogs(log, found, guarded);
  const own = logs.filter(({ writer }) => writer.term === log.term);
  for (const one of own) {
    const kept = keptRun(one);
    if (kept === null) continue;
    takeOwnRun(log, one.audience, { ...one.writer, ops: kept.ops }, kept.before, ({ seq }) => one.isAtHub(seq));
  }
  for (const one of own) {
    const { audience, writer, runs, isAtHub } = one;
    const kept = keptRun(one);
    for (const run of runs) {
      if (run === kept) continue;
      const ops = run.ops.filter(({ text }) => {
        const parsed = parseOp(text);
        return parsed.kind === 'op' && !isThere(log, audience, parsed.op.uid);
      });
      const branch = branchOf(log.sha256, writer.term, ops);
      if (branch === null) continue;
      const start = { seq: 0, h: ownLogStart(log.sha256, branch.term, branch.epoch) };
      takeOwnRun(log, audience, branch, start, (_, place) => isAtHub(ops[place]?.seq ?? 0));
    }
  }
  for (const { audience, writer, runs } of logs) {
    if (writer.term === log.term) continue;
    for (const { ops } of runs) salvageOps(log, audience, ofWriter(writer, ops));
  }
  return {
    saved: own.flatMap(({ runs }) => runs).reduce((sum, { ops }) => sum + ops.length, 0),
    unread: own.reduce((sum, { unread }) => sum + unread, 0),
  };
};
