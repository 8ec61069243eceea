import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Op } from '#common/domain/log/op.ts';
import { chainOp, ownLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { OwnRun, OwnTail } from './log-store.ts';
import { prepared } from './prepared.ts';

/** Whose log: the database, the terminal's name and the chain's hash. */
export type OwnLogHandle = { readonly db: Database; readonly term: string; readonly sha256: Sha256 };

type StateRow = { readonly epoch: string; readonly acked_seq: number; readonly acked_h: string };

/** Starts this terminal's log of an audience with a fresh epoch; does nothing when it has one. */
export const openOwnLog = ({ db, sha256, term }: OwnLogHandle, audience: Audience, newEpoch: string): void => {
  prepared(
    db,
    'INSERT INTO own_state (audience, epoch, acked_seq, acked_h) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING',
  ).run(audience, newEpoch, ownLogStart(sha256, term, newEpoch));
};

const stateOf = (db: Database, audience: Audience): StateRow => {
  const row = prepared(db, 'SELECT epoch, acked_seq, acked_h FROM own_state WHERE audience = ?').get(audience);
  if (row === undefined) throw new Error(`The ${audience} log is not open`);
  return row as StateRow; // columns named above
};

/** The last own op of an audience, or the start of its log. Read from the log itself: one page less to write with each tap. */
export const ownTail = ({ db, sha256, term }: OwnLogHandle, audience: Audience): OwnTail => {
  const { epoch } = stateOf(db, audience);
  const last = prepared(
    db,
    'SELECT seq, h FROM own_log WHERE audience = ? AND epoch = ? ORDER BY seq DESC LIMIT 1',
  ).get(audience, epoch);
  // Columns named above.
  return last === undefined
    ? { epoch, seq: 0, h: ownLogStart(sha256, term, epoch) }
    : { epoch, ...(last as { seq: number; h: string }) };
};

/** The last own op that the hub proved to have. */
export const ackedTail = (db: Database, audience: Audience): OwnTail => {
  const { epoch, acked_seq, acked_h } = stateOf(db, audience);
  return { epoch, seq: acked_seq, h: acked_h };
};

/** Notes what the hub proved to have of the epoch being written. */
export const setAcked = (db: Database, audience: Audience, tail: OwnTail): void => {
  prepared(db, 'UPDATE own_state SET acked_seq = ?, acked_h = ? WHERE audience = ? AND epoch = ?').run(
    tail.seq,
    tail.h,
    audience,
    tail.epoch,
  );
};

/** Appends one op: its text, chained to the one before. Call inside a transaction. */
export const appendOwn = (log: OwnLogHandle, audience: Audience, op: Op): void => {
  const text = JSON.stringify(op);
  const before = ownTail(log, audience);
  prepared(
    log.db,
    'INSERT INTO own_log (audience, epoch, seq, uid, entity, h, g, text) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)',
  ).run(audience, before.epoch, before.seq + 1, op.uid, op.id, chainOp(log.sha256, before.h, text), text);
};

/** The entity of an op this terminal wrote with this uid, or null: a repeated request is answered from it. */
export const entityOfOwn = (db: Database, audience: Audience, uid: string): string | null => {
  const entity = prepared(db, 'SELECT entity FROM own_log WHERE audience = ? AND uid = ?').pluck().get(audience, uid);
  return typeof entity === 'string' ? entity : null;
};

/** Whether some own op about this entity is not in the site's log yet. */
export const hasPending = (db: Database, audience: Audience, entity: string): boolean =>
  prepared(
    db,
    'SELECT 1 FROM own_log INDEXED BY own_log_pending WHERE audience = ? AND entity = ? AND g IS NULL LIMIT 1',
  ).get(audience, entity) !== undefined;

/** Chain hash of an own op by number (the start hash for 0), or null when there is no such op. */
export const ownHashAt = (
  { db, sha256, term }: OwnLogHandle,
  audience: Audience,
  epoch: string,
  seq: number,
): string | null => {
  if (seq === 0) return ownLogStart(sha256, term, epoch);
  const h = prepared(db, 'SELECT h FROM own_log WHERE audience = ? AND epoch = ? AND seq = ?')
    .pluck()
    .get(audience, epoch, seq);
  return typeof h === 'string' ? h : null;
};

/** Own ops after `seq` in order, cut at `limit` ops or about `bytes` bytes (always at least one). */
export const ownAfter = (log: OwnLogHandle, audience: Audience, seq: number, limit: number, bytes: number): OwnRun => {
  const { db } = log;
  const { epoch } = stateOf(db, audience);
  const ops: string[] = [];
  let size = 0;
  const rows = prepared(
    db,
    'SELECT text FROM own_log WHERE audience = ? AND epoch = ? AND seq > ? ORDER BY seq LIMIT ?',
  ).pluck();
  // one text column
  for (const text of rows.all(audience, epoch, seq, limit) as readonly string[]) {
    size += Buffer.byteLength(text);
    if (ops.length > 0 && size > bytes) break;
    ops.push(text);
  }
  const prev = ownHashAt(log, audience, epoch, seq);
  if (prev === null) throw new Error(`No own op ${seq} in the ${audience} log`);
  return { epoch, from: seq + 1, prev, ops };
};

/** Own ops that the hub has not acknowledged, over all open audiences. */
export const countUnsynced = (db: Database): number =>
  Number(
    prepared(
      db,
      `SELECT coalesce(sum(
         (SELECT coalesce(max(seq), 0) FROM own_log WHERE own_log.audience = own_state.audience AND own_log.epoch = own_state.epoch) - acked_seq), 0)
       FROM own_state`,
    )
      .pluck()
      .get(),
  );
