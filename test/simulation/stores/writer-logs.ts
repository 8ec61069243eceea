import { branchOf, fitRun, runsOf, type LoggedOp, type WriterRun } from '#common/wire/branch.ts';
import { ownLogStart, type Sha256, type Tail, type Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { OfferedLog } from '#main/store/log-store.ts';
import { Rows } from '../kit/rows.ts';
import { withKey, withoutKey, type OwnRow, type WriterLogs } from './terminal-state.ts';

/** Whose logs, and the chain's hash. */
export type LogsOf = { readonly term: string; readonly sha256: Sha256 };

export const keyOf = ({ term, epoch }: Writer): string => `${term}/${epoch}`;

const startOf = ({ sha256 }: LogsOf, { term, epoch }: Writer): Tail => ({
  seq: 0,
  h: ownLogStart(sha256, term, epoch),
});

/** Ops of a writer's log after `after`, own ones and salvaged ones together, in order. */
export const opsOf = (of: LogsOf, logs: WriterLogs, writer: Writer, after: number): readonly LoggedOp[] => {
  const rows = writer.term === of.term ? logs.own.get(writer.epoch) : undefined;
  const own = rows?.slice(Math.max(0, after + 1 - (rows.at(0)?.seq ?? 0))) ?? [];
  const salvaged = logs.salvage.get(keyOf(writer));
  if (salvaged === undefined) return own;
  return [...own, ...salvaged.filter(({ seq }) => seq > after)].sort((a, b) => a.seq - b.seq);
};

/** An own op by number: the ops of an epoch follow each other without a hole. */
export const ownAt = (logs: WriterLogs, epoch: string, seq: number): OwnRow | undefined => {
  const rows = logs.own.get(epoch);
  const place = seq - (rows?.at(0)?.seq ?? seq);
  return place < 0 ? undefined : rows?.at(place);
};

/** The end of a writer's log here; null when nothing of it is kept for the hub. */
export const tailOf = (of: LogsOf, logs: WriterLogs, writer: Writer): Tail | null => {
  const row = logs.writers.get(keyOf(writer));
  if (row === undefined) return null;
  const own = writer.term === of.term ? logs.own.get(writer.epoch)?.at(-1) : undefined;
  const salvaged = logs.salvage.get(keyOf(writer))?.at(-1);
  const last = (salvaged?.seq ?? 0) > (own?.seq ?? 0) ? salvaged : own;
  return last === undefined || last.seq <= row.base.seq ? row.base : { seq: last.seq, h: last.h };
};

/** Chain hash of a kept op by number, or null when it is not known here. */
export const hashAt = (of: LogsOf, logs: WriterLogs, writer: Writer, seq: number): string | null => {
  if (seq === 0) return startOf(of, writer).h;
  const row = logs.writers.get(keyOf(writer));
  if (row === undefined) return null;
  if (row.base.seq === seq) return row.base.h;
  const own = writer.term === of.term ? ownAt(logs, writer.epoch, seq) : undefined;
  return (own ?? logs.salvage.get(keyOf(writer))?.find((op) => op.seq === seq))?.h ?? null;
};

/** Every log the hub must get from here: own epochs, the one being written last of them, then salvaged ones. */
export const offeredLogs = (of: LogsOf, logs: WriterLogs): readonly OfferedLog[] => {
  const rank = ({ term, epoch }: Writer): number => (term !== of.term ? 2 : epoch === logs.epoch ? 1 : 0);
  return [...logs.writers.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ term, epoch, base, acked }) => ({
      term,
      epoch,
      base: base.seq,
      tail: tailOf(of, logs, { term, epoch }) ?? acked,
      acked,
      current: term === of.term && epoch === logs.epoch,
    }));
};

const openWriter = (logs: WriterLogs, { term, epoch }: Writer, base: Tail): WriterLogs =>
  logs.writers.has(keyOf({ term, epoch }))
    ? logs
    : { ...logs, writers: withKey(logs.writers, keyOf({ term, epoch }), { term, epoch, base, acked: base }) };

/** Makes this the epoch being written; earlier ones stay offered. */
export const writeEpoch = (of: LogsOf, logs: WriterLogs, epoch: string): WriterLogs => {
  const writer = { term: of.term, epoch };
  return { ...openWriter(logs, writer, startOf(of, writer)), epoch };
};

const withSalvage = (logs: WriterLogs, writer: Writer, ops: readonly LoggedOp[]): WriterLogs => ({
  ...logs,
  salvage: ops.length === 0 ? withoutKey(logs.salvage, keyOf(writer)) : withKey(logs.salvage, keyOf(writer), ops),
});

/** Keeps a run of somebody's ops beside what is held of that log: behind it, or as a branch where history differs. */
const keep = (of: LogsOf, logs: WriterLogs, run: WriterRun): WriterLogs => {
  const [first] = run.ops;
  if (first === undefined) return logs;
  const base = logs.writers.get(keyOf(run))?.base.seq ?? 0;
  const isCompacted = opsOf(of, logs, run, base - 1)[0]?.seq !== base;
  const holds = ({ seq, h }: LoggedOp): boolean => {
    const known = hashAt(of, logs, run, seq);
    return known === null ? isCompacted && seq < base : known === h;
  };
  const fit = fitRun(of.sha256, run.ops, { end: tailOf(of, logs, run), holds });
  if (fit.kind === 'held') return logs;
  if (fit.kind === 'branches') {
    const branch = branchOf(of.sha256, run.term, fit.ops);
    return branch === null ? logs : keep(of, logs, branch);
  }
  const opened = openWriter(logs, run, first.seq > 1 ? { seq: first.seq, h: first.h } : startOf(of, run));
  const here = opened.salvage.get(keyOf(run)) ?? [];
  const fresh = fit.ops.filter(({ seq }) => !here.some((op) => op.seq === seq));
  return withSalvage(
    opened,
    run,
    [...here, ...fresh].sort((a, b) => a.seq - b.seq),
  );
};

const takeSalvaged = (logs: WriterLogs, writer: Writer, after: number): readonly [WriterLogs, readonly LoggedOp[]] => {
  const here = logs.salvage.get(keyOf(writer)) ?? [];
  const taken = here.filter(({ seq }) => seq > after);
  if (taken.length === 0) return [logs, taken];
  return [
    withSalvage(
      logs,
      writer,
      here.filter(({ seq }) => seq <= after),
    ),
    taken,
  ];
};

/** As the other store does: what was acknowledged under this name may have been another's. */
const proveAnew = (logs: WriterLogs, writer: Writer): WriterLogs => {
  const row = logs.writers.get(keyOf(writer));
  return row === undefined
    ? logs
    : { ...logs, writers: withKey(logs.writers, keyOf(writer), { ...row, acked: row.base }) };
};

/** What a repair made: the logs, and whether another epoch is written from now on. */
export type Repaired = { readonly logs: WriterLogs; readonly turned: boolean };

/** Moves the ops of a log after `common` to an epoch named by their content (repair rule 2). */
export const branchOff = (
  of: LogsOf,
  before: WriterLogs,
  writer: Writer,
  common: number,
  fresh: () => string,
): Repaired => {
  const moved = opsOf(of, before, writer, common);
  const branch = branchOf(of.sha256, writer.term, moved);
  if (branch === null) return { logs: before, turned: false };
  const mine = writer.term === of.term ? (before.own.get(writer.epoch)?.slice(0) ?? []) : [];
  const written = mine.filter(({ seq }) => seq > common);
  const wasCurrent = writer.term === of.term && before.epoch === writer.epoch;
  let [logs] = takeSalvaged(before, writer, common);
  let known: readonly LoggedOp[];
  [logs, known] = takeSalvaged(logs, branch, 0);
  logs = proveAnew(openWriter(logs, branch, startOf(of, branch)), branch);
  if (written.length > 0) {
    const there = logs.own.get(branch.epoch);
    if (there !== undefined && there.length > 0) {
      throw new Error(`SQLITE_CONSTRAINT_PRIMARYKEY: ${branch.epoch} is there already`);
    }
    const renamed = written.flatMap((row, i): readonly OwnRow[] => {
      const to = branch.ops[i];
      return to === undefined ? [] : [{ ...row, seq: to.seq, h: to.h }];
    });
    const left = Rows.of(mine.filter(({ seq }) => seq <= common));
    logs = { ...logs, own: withKey(withKey(logs.own, writer.epoch, left), branch.epoch, Rows.of(renamed)) };
  }
  logs = keep(of, logs, { ...branch, ops: branch.ops.slice(written.length) });
  logs = keep(of, logs, { ...branch, ops: known });
  const row = logs.writers.get(keyOf(writer));
  if (row !== undefined) {
    const at = { seq: common, h: hashAt(of, logs, writer, common) ?? '' };
    logs = {
      ...logs,
      writers:
        row.base.seq > common
          ? withoutKey(logs.writers, keyOf(writer))
          : withKey(logs.writers, keyOf(writer), { ...row, acked: row.acked.seq > common ? at : row.acked }),
    };
  }
  if (!wasCurrent) return { logs, turned: false };
  const continues = tailOf(of, logs, branch)?.seq === written.length;
  return { logs: writeEpoch(of, logs, continues ? branch.epoch : fresh()), turned: true };
};

/** Keeps everything of a copy that is not among the offered logs (repair rule 5). */
export const salvageCopy = (
  of: LogsOf,
  before: WriterLogs,
  entries: readonly Entry[],
  fresh: () => string,
): Repaired => {
  const writers = new Map<string, { readonly writer: Writer; readonly ops: LoggedOp[] }>();
  for (const { term, epoch, seq, h, op } of entries) {
    const known = writers.get(keyOf({ term, epoch })) ?? { writer: { term, epoch }, ops: [] };
    known.ops.push({ seq, h, text: op });
    writers.set(keyOf({ term, epoch }), known);
  }
  let logs = before;
  for (const [, { writer, ops }] of [...writers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const run of runsOf(ops.sort((a, b) => a.seq - b.seq))) logs = keep(of, logs, { ...writer, ops: run });
  }
  if (before.epoch === '') return { logs, turned: false };
  const mine =
    logs.own.get(before.epoch)?.at(-1)?.seq ??
    logs.writers.get(keyOf({ term: of.term, epoch: before.epoch }))?.base.seq ??
    0;
  const end = tailOf(of, logs, { term: of.term, epoch: before.epoch })?.seq ?? 0;
  return end > mine ? { logs: writeEpoch(of, logs, fresh()), turned: true } : { logs, turned: false };
};

/** Forgets salvaged logs that the hub acknowledged and that came back with the copy. */
export const dropCovered = (of: LogsOf, before: WriterLogs, entries: readonly Entry[]): WriterLogs => {
  let logs = before;
  for (const [key, ops] of before.salvage) {
    const row = logs.writers.get(key);
    const last = ops.at(-1)?.seq ?? 0;
    if (row === undefined || row.acked.seq < last) continue;
    const isBack = entries.some(
      (entry) => keyOf(entry) === key && entry.seq === row.acked.seq && entry.h === row.acked.h,
    );
    if (isBack) logs = withSalvage(logs, row, []);
  }
  for (const [key, { term }] of logs.writers) {
    if (term !== of.term && !logs.salvage.has(key)) logs = { ...logs, writers: withoutKey(logs.writers, key) };
  }
  return logs;
};
