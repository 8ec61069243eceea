import type { Audience } from '#common/domain/log/audience.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { branchOf, fitRun, runsOf, type LoggedOp, type WriterRun } from '#common/wire/branch.ts';
import { ownLogStart, type Writer } from '#common/wire/chain.ts';
import { addRepair } from './meta.ts';
import { currentEpoch, ownTail, writeEpoch, type OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { hashAt, opsOf, tailOf } from './writer-logs.ts';

/** From now on this terminal writes another epoch, and its own number series has the next letter. Call inside a transaction. */
export const startEpoch = (log: OwnLogHandle, audience: Audience, epoch: string): void => {
  writeEpoch(log, audience, epoch);
  addRepair(log.db);
};

/**
 * Moves the ops of a log after `common` to an epoch named by their content (sync.md B1, repair rule 2), so that both branches survive
 * at the hub. `fresh` names the epoch that is written next where the branch itself cannot be. Call inside a transaction.
 */
export const branchOff = (
  log: OwnLogHandle,
  audience: Audience,
  writer: Writer,
  common: number,
  fresh: () => string,
): void => {
  const moved = opsOf(log, audience, writer, common);
  const branch = branchOf(log.sha256, writer.term, moved);
  if (branch === null) return;
  const written = ownOpsAfter(log, audience, writer, common);
  const wasCurrent = writer.term === log.term && currentEpoch(log.db, audience) === writer.epoch;
  takeSalvaged(log, audience, writer, common);
  // Somebody else may have brought this very branch: what it has beyond ours comes after ours.
  const known = takeSalvaged(log, audience, branch, 0);
  openWriter(log, audience, branch, 0, ownLogStart(log.sha256, branch.term, branch.epoch));
  proveAnew(log, audience, branch);
  for (const [i, { seq }] of moved.slice(0, written).entries()) {
    renameOwn(log, audience, { epoch: writer.epoch, seq }, branch.epoch, branch.ops[i]);
  }
  keep(log, audience, { ...branch, ops: branch.ops.slice(written) });
  keep(log, audience, { ...branch, ops: known });
  cutWriter(log, audience, writer, common);
  if (!wasCurrent) return;
  const continues = tailOf(log, audience, branch)?.seq === written;
  startEpoch(log, audience, continues ? branch.epoch : fresh());
};

/**
 * Keeps everything of the copy of a site log that is not among the offered logs (repair rule 5), before the copy is forgotten: ops of
 * others, and own history that only the site log remembered. Call inside a transaction.
 */
export const salvageCopy = (log: OwnLogHandle, audience: Audience, fresh: () => string): void => {
  const rows = prepared(
    log.db,
    'SELECT term, epoch, seq, h, text FROM site_log WHERE audience = ?',
    // Columns are named in the query.
  ).all(audience) as readonly (Writer & LoggedOp)[];
  salvageOps(log, audience, rows);
  turnIfBehind(log, audience, fresh);
};

/**
 * After salvage: where somebody knew more of the epoch being written than is here, this database is older than it was (repair rule 3), and the
 * next op must not take a number that is taken. Call inside a transaction.
 */
export const turnIfBehind = (log: OwnLogHandle, audience: Audience, fresh: () => string): void => {
  if (currentEpoch(log.db, audience) === null) return;
  const mine = ownTail(log, audience);
  const end = tailOf(log, audience, { term: log.term, epoch: mine.epoch })?.seq ?? 0;
  if (end > mine.seq) startEpoch(log, audience, fresh());
};

/** Keeps ops of anybody that are not among the offered logs, so that a hub that lacks them gets them from here. Call inside a transaction. */
export const salvageOps = (log: OwnLogHandle, audience: Audience, rows: Iterable<Writer & LoggedOp>): void => {
  const writers = new Map<string, { readonly writer: Writer; readonly ops: LoggedOp[] }>();
  for (const { term, epoch, seq, h, text } of rows) {
    const key = `${term}/${epoch}`;
    const known = writers.get(key) ?? { writer: { term, epoch }, ops: [] };
    known.ops.push({ seq, h, text });
    writers.set(key, known);
  }
  for (const { writer, ops } of writers.values()) {
    for (const run of runsOf(ops.toSorted((a, b) => a.seq - b.seq))) keep(log, audience, { ...writer, ops: run });
  }
};

/** Forgets salvaged logs that the hub acknowledged and that came back with the copy of its log. Call inside a transaction. */
export const dropCovered = ({ db, term: self }: OwnLogHandle): void => {
  const covered = `SELECT audience, term, epoch FROM writer WHERE (audience, term, epoch) IN (SELECT audience, term, epoch FROM salvage)
    AND acked_seq >= (SELECT max(seq) FROM salvage AS s WHERE s.audience = writer.audience AND s.term = writer.term AND s.epoch = writer.epoch)
    AND (audience, term, epoch, acked_seq, acked_h) IN (SELECT audience, term, epoch, seq, h FROM site_log)`;
  prepared(db, `DELETE FROM salvage WHERE (audience, term, epoch) IN (${covered})`).run();
  prepared(
    db,
    'DELETE FROM writer WHERE term <> ? AND (audience, term, epoch) NOT IN (SELECT audience, term, epoch FROM salvage)',
  ).run(self);
};

const keep = (log: OwnLogHandle, audience: Audience, run: WriterRun): void => {
  const [first] = run.ops;
  if (first === undefined) return;
  const end = tailOf(log, audience, run);
  const from = baseOf(log, audience, run);
  const holds = ({ seq, h }: LoggedOp): boolean => {
    const known = hashAt(log, audience, run, seq);
    return known === null ? from.compacted && seq < from.base : known === h;
  };
  const fit = fitRun(log.sha256, run.ops, { end, holds });
  switch (fit.kind) {
    case 'held':
      return;
    case 'extends': {
      // A copy that begins in the middle has no hash before its first op: that op proves the ones after it.
      if (first.seq > 1) openWriter(log, audience, run, first.seq, first.h);
      else openWriter(log, audience, run, 0, ownLogStart(log.sha256, run.term, run.epoch));
      const insert = prepared(
        log.db,
        'INSERT INTO salvage (audience, term, epoch, seq, h, text) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      );
      for (const { seq, h, text } of fit.ops) insert.run(audience, run.term, run.epoch, seq, h, text);
      return;
    }
    case 'branches': {
      const branch = branchOf(log.sha256, run.term, fit.ops);
      if (branch !== null) keep(log, audience, branch);
      return;
    }
    default:
      assertNever(fit);
  }
};

/** Where a log begins here. Compacted: what is before it was here once; otherwise it never came, and its first op stands at `base`. */
const baseOf = (
  log: OwnLogHandle,
  audience: Audience,
  { term, epoch }: Writer,
): { readonly base: number; readonly compacted: boolean } => {
  const base = Number(
    prepared(log.db, 'SELECT base_seq FROM writer WHERE audience = ? AND term = ? AND epoch = ?')
      .pluck()
      .get(audience, term, epoch) ?? 0,
  );
  return { base, compacted: opsOf(log, audience, { term, epoch }, base - 1, 1)[0]?.seq !== base };
};

const ownOpsAfter = ({ db, term }: OwnLogHandle, audience: Audience, writer: Writer, after: number): number =>
  writer.term === term
    ? Number(
        prepared(db, 'SELECT count(*) FROM own_log WHERE audience = ? AND epoch = ? AND seq > ?')
          .pluck()
          .get(audience, writer.epoch, after),
      )
    : 0;

const renameOwn = (
  { db, term }: OwnLogHandle,
  audience: Audience,
  from: { readonly epoch: string; readonly seq: number },
  epoch: string,
  to: LoggedOp | undefined,
): void => {
  if (to === undefined) return;
  prepared(
    db,
    `UPDATE own_log SET epoch = :epoch, seq = :seq, h = :h,
       g = (SELECT s.g FROM site_log AS s WHERE s.audience = :audience AND s.term = :term AND s.epoch = :epoch AND s.seq = :seq AND s.h = :h)
     WHERE audience = :audience AND epoch = :fromEpoch AND seq = :fromSeq`,
  ).run({ audience, term, epoch, seq: to.seq, h: to.h, fromEpoch: from.epoch, fromSeq: from.seq });
};

const takeSalvaged = (
  { db }: OwnLogHandle,
  audience: Audience,
  { term, epoch }: Writer,
  after: number,
): readonly LoggedOp[] =>
  // Columns are named in the query.
  (
    prepared(
      db,
      'DELETE FROM salvage WHERE audience = ? AND term = ? AND epoch = ? AND seq > ? RETURNING seq, h, text',
    ).all(audience, term, epoch, after) as LoggedOp[]
  ).sort((a, b) => a.seq - b.seq);

/** Begins to offer a log from here: after `base`, whose hash is `h`. Does nothing when it is offered already. Call inside a transaction. */
export const openWriter = (
  { db }: OwnLogHandle,
  audience: Audience,
  { term, epoch }: Writer,
  base: number,
  h: string,
): void => {
  prepared(
    db,
    'INSERT INTO writer (audience, term, epoch, base_seq, base_h, acked_seq, acked_h) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(audience, term, epoch, base, h, base, h);
};

/** What the hub acknowledged under this name may have been another's: how much of it is the same is asked again. */
const proveAnew = ({ db }: OwnLogHandle, audience: Audience, { term, epoch }: Writer): void => {
  prepared(
    db,
    'UPDATE writer SET acked_seq = base_seq, acked_h = base_h WHERE audience = ? AND term = ? AND epoch = ?',
  ).run(audience, term, epoch);
};

/** The log ends at `common` now: that much the hub has. A log that began after it here has nothing left. */
const cutWriter = (log: OwnLogHandle, audience: Audience, { term, epoch }: Writer, common: number): void => {
  const h = hashAt(log, audience, { term, epoch }, common);
  prepared(log.db, 'DELETE FROM writer WHERE audience = ? AND term = ? AND epoch = ? AND base_seq > ?').run(
    audience,
    term,
    epoch,
    common,
  );
  prepared(
    log.db,
    'UPDATE writer SET acked_seq = ?, acked_h = ? WHERE audience = ? AND term = ? AND epoch = ? AND acked_seq > ?',
  ).run(common, h ?? '', audience, term, epoch, common);
};
