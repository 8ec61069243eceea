import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { entityKindOf } from '#common/domain/log/op-catalogue.ts';
import { removeState } from './folded-tables.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { refold, type Touched } from './refold.ts';

const PENDING = 'own_log INDEXED BY own_log_pending';
const UP_TO = 'audience = ? AND g IS NULL AND epoch = ? AND seq <= ?';

/** Whether an own op of this epoch up to `seq` has not come back. */
export const hasPendingUpTo = ({ db }: OwnLogHandle, audience: Audience, epoch: string, seq: number): boolean =>
  prepared(db, `SELECT 1 FROM ${PENDING} WHERE ${UP_TO} LIMIT 1`).get(audience, epoch, seq) !== undefined;

/**
 * Own ops that no entry will ever bring back: the hub proved to have them, and the copy, which has all that came after, does not. They lie before
 * the window in which the copy began, or the hub was made from a copy that had forgotten them; old, closed and durable at central either way.
 * They count as seen from now on (g = 0), and what they alone stood for is folded away. Call inside a transaction.
 */
export const foldPassedOver = (
  log: OwnLogHandle,
  audience: Audience,
  epoch: string,
  seq: number,
): readonly Touched[] => {
  const gone = prepared(log.db, `UPDATE ${PENDING} SET g = 0 WHERE ${UP_TO} RETURNING text`)
    .pluck()
    .all(audience, epoch, seq) as readonly string[]; // one text column
  return gone.flatMap((text) => foldAway(log, audience, text));
};

/** An entity without one of its ops: folded from what else there is of it, or gone with it. */
const foldAway = ({ db, term }: OwnLogHandle, audience: Audience, text: string): readonly Touched[] => {
  const parsed = parseOp(text);
  const kind = parsed.kind === 'op' ? entityKindOf(parsed.op.t) : null;
  if (parsed.kind === 'bad' || kind === null) return [];
  const { id } = parsed.op;
  const touched = refold(db, term, audience, id);
  if (touched.some((one) => one.kind === kind)) return touched;
  removeState(db, kind, id);
  return [...touched, { kind, id }];
};
