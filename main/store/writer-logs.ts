import type { Audience } from '#common/domain/log/audience.ts';
import { ownLogStart, type Tail, type Writer } from '#common/wire/chain.ts';
import type { LoggedOp } from '#common/wire/branch.ts';
import type { OfferedLog, OwnRun } from './log-store.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';

/**
 * Logs that the hub must get from here: own epochs, and what was salvaged of a copy whose hub lost it. A log may lie in both tables:
 * own ops first, and after them what only the site's log still had of this terminal.
 */
const rowsSql = `SELECT seq, h, text FROM own_log WHERE :term = :self AND audience = :audience AND epoch = :epoch AND seq > :after AND seq <= :to
  UNION ALL
  SELECT seq, h, text FROM salvage WHERE audience = :audience AND term = :term AND epoch = :epoch AND seq > :after AND seq <= :to`;

const END = Number.MAX_SAFE_INTEGER;

/** Ops of a writer's log after `after`, in order. */
export const opsOf = (
  { db, term: self }: OwnLogHandle,
  audience: Audience,
  { term, epoch }: Writer,
  after: number,
  limit: number = END,
): readonly LoggedOp[] =>
  // Columns are named in the query.
  prepared(db, `${rowsSql} ORDER BY seq LIMIT :limit`).all({
    self,
    audience,
    term,
    epoch,
    after,
    to: END,
    limit,
  }) as readonly LoggedOp[];

type WriterRow = Writer & {
  readonly base_seq: number;
  readonly base_h: string;
  readonly acked_seq: number;
  readonly acked_h: string;
};

const columns = 'term, epoch, base_seq, base_h, acked_seq, acked_h';

const writerRow = ({ db }: OwnLogHandle, audience: Audience, { term, epoch }: Writer): WriterRow | null =>
  // Columns are named in the query.
  (prepared(db, `SELECT ${columns} FROM writer WHERE audience = ? AND term = ? AND epoch = ?`).get(
    audience,
    term,
    epoch,
  ) as WriterRow | undefined) ?? null;

/** The end of a writer's log here; null when nothing of it is kept for the hub. */
export const tailOf = (log: OwnLogHandle, audience: Audience, writer: Writer): Tail | null => {
  const row = writerRow(log, audience, writer);
  if (row === null) return null;
  const last = prepared(log.db, `SELECT seq, h FROM (${rowsSql}) ORDER BY seq DESC LIMIT 1`).get({
    self: log.term,
    audience,
    term: writer.term,
    epoch: writer.epoch,
    after: row.base_seq,
    to: END,
  });
  return last === undefined ? { seq: row.base_seq, h: row.base_h } : (last as Tail); // columns named above
};

/** Chain hash of a kept op by number (where the log begins here: of the op before), or null when it is not known here. */
export const hashAt = (log: OwnLogHandle, audience: Audience, writer: Writer, seq: number): string | null => {
  if (seq === 0) return ownLogStart(log.sha256, writer.term, writer.epoch);
  const row = writerRow(log, audience, writer);
  if (row === null) return null;
  if (row.base_seq === seq) return row.base_h;
  const h = prepared(log.db, `SELECT h FROM (${rowsSql})`)
    .pluck()
    .get({ self: log.term, audience, term: writer.term, epoch: writer.epoch, after: seq - 1, to: seq });
  return typeof h === 'string' ? h : null;
};

/** Every log the hub must get from here: own epochs in the order of their beginning, the one being written last, then salvaged ones. */
export const offeredLogs = (log: OwnLogHandle, audience: Audience, current: string): readonly OfferedLog[] => {
  const rows = prepared(
    log.db,
    `SELECT ${columns} FROM writer WHERE audience = ? ORDER BY term <> ?, epoch = ?, rowid`,
    // Columns are named in the query.
  ).all(audience, log.term, current) as readonly WriterRow[];
  return rows.map(({ term, epoch, base_seq, acked_seq, acked_h }) => ({
    term,
    epoch,
    base: base_seq,
    tail: tailOf(log, audience, { term, epoch }) ?? { seq: acked_seq, h: acked_h },
    acked: { seq: acked_seq, h: acked_h },
    current: term === log.term && epoch === current,
  }));
};

/** Notes what the hub proved to have of a log. */
export const setAcked = ({ db }: OwnLogHandle, audience: Audience, { term, epoch }: Writer, tail: Tail): void => {
  prepared(db, 'UPDATE writer SET acked_seq = ?, acked_h = ? WHERE audience = ? AND term = ? AND epoch = ?').run(
    tail.seq,
    tail.h,
    audience,
    term,
    epoch,
  );
};

/** Ops of a log after `seq` in order, cut at `limit` ops or about `bytes` bytes (always at least one). */
export const runAfter = (
  log: OwnLogHandle,
  audience: Audience,
  writer: Writer,
  seq: number,
  limit: number,
  bytes: number,
): OwnRun => {
  const prev = hashAt(log, audience, writer, seq);
  if (prev === null) throw new Error(`No op ${seq} of ${writer.term}/${writer.epoch} in the ${audience} log`);
  const ops: string[] = [];
  let size = 0;
  for (const { text } of opsOf(log, audience, writer, seq, limit)) {
    size += Buffer.byteLength(text);
    if (ops.length > 0 && size > bytes) break;
    ops.push(text);
  }
  return { from: seq + 1, prev, ops };
};

/** Ops that are offered here and that the hub has not acknowledged: own ones, and salvaged ones; over all open audiences and epochs. */
export const countUnsynced = ({ db, term }: OwnLogHandle): number =>
  Number(
    prepared(
      db,
      `SELECT coalesce(sum(max(0, max(base_seq,
         coalesce((SELECT max(seq) FROM own_log AS o WHERE writer.term = :term AND o.audience = writer.audience AND o.epoch = writer.epoch), 0),
         coalesce((SELECT max(seq) FROM salvage AS s WHERE s.audience = writer.audience AND s.term = writer.term AND s.epoch = writer.epoch), 0))
         - acked_seq)), 0) FROM writer`,
    )
      .pluck()
      .get({ term }),
  );
