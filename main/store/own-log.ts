import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import type { Op } from '#common/domain/log/op.ts';
import { chainOp, ownLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { OwnTail } from './log-store.ts';
import { prepared } from './prepared.ts';

/** Whose logs: the database, the terminal's name and the chain's hash. */
export type OwnLogHandle = {
  readonly db: Database;
  readonly term: string;
  readonly sha256: Sha256;
  /** Where the logs being written end, so that a tap need not look it up. Whoever opens a transaction empties it when that fails. */
  readonly tails: Map<Audience, OwnTail>;
};

/** The epoch being written, or null while the log was never opened. */
export const currentEpoch = (db: Database, audience: Audience): string | null => {
  const epoch = prepared(db, 'SELECT epoch FROM own_state WHERE audience = ?').pluck().get(audience);
  return typeof epoch === 'string' ? epoch : null;
};

/** Makes this the epoch being written from now on; earlier ones stay offered to the hub. Call inside a transaction. */
export const writeEpoch = ({ db, sha256, term, tails }: OwnLogHandle, audience: Audience, epoch: string): void => {
  tails.delete(audience);
  const start = ownLogStart(sha256, term, epoch);
  prepared(
    db,
    'INSERT INTO writer (audience, term, epoch, base_seq, base_h, acked_seq, acked_h) VALUES (?, ?, ?, 0, ?, 0, ?) ON CONFLICT DO NOTHING',
  ).run(audience, term, epoch, start, start);
  prepared(
    db,
    'INSERT INTO own_state (audience, epoch) VALUES (?, ?) ON CONFLICT (audience) DO UPDATE SET epoch = excluded.epoch',
  ).run(audience, epoch);
};

/** The last own op of the epoch being written, or its start. Read once from the log itself: one page less to write with each tap. */
export const ownTail = (log: OwnLogHandle, audience: Audience): OwnTail => {
  const known = log.tails.get(audience);
  if (known !== undefined) return known;
  const tail = readTail(log, audience);
  log.tails.set(audience, tail);
  return tail;
};

const readTail = ({ db, term }: OwnLogHandle, audience: Audience): OwnTail => {
  const epoch = currentEpoch(db, audience);
  if (epoch === null) throw new Error(`The ${audience} log is not open`);
  const last =
    prepared(db, 'SELECT seq, h FROM own_log WHERE audience = ? AND epoch = ? ORDER BY seq DESC LIMIT 1').get(
      audience,
      epoch,
    ) ??
    prepared(db, 'SELECT base_seq AS seq, base_h AS h FROM writer WHERE audience = ? AND term = ? AND epoch = ?').get(
      audience,
      term,
      epoch,
    );
  return { epoch, ...(last as { seq: number; h: string }) }; // columns named above
};

/** Appends one op: its text, chained to the one before. Call inside a transaction. */
export const appendOwn = (log: OwnLogHandle, audience: Audience, op: Op): void => {
  const text = JSON.stringify(op);
  const before = ownTail(log, audience);
  const after = { epoch: before.epoch, seq: before.seq + 1, h: chainOp(log.sha256, before.h, text) };
  prepared(
    log.db,
    'INSERT INTO own_log (audience, epoch, seq, uid, entity, h, g, text) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)',
  ).run(audience, after.epoch, after.seq, op.uid, op.id, after.h, text);
  log.tails.set(audience, after);
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
