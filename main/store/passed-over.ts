import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { entityKindOf } from '#common/domain/log/op-catalogue.ts';
import { chainOp } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Arrived } from './fold-arrived.ts';
import { removeState } from './folded-tables.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { refold, type Touched } from './refold.ts';
import { hashAt } from './writer-logs.ts';

/**
 * Own ops that the site's log passed over. It has the ops of each (term, epoch) in the order of their numbers, so once a later one came back, an
 * earlier one that did not will never come: the hub was made from a copy that had forgotten it, old, closed and durable at central. It counts as
 * seen from now on (g = 0), and what it alone stood for is folded away. Call inside a transaction, after the entries are folded.
 */
export const foldPassedOver = (
  log: OwnLogHandle,
  audience: Audience,
  arrived: readonly Arrived[],
): readonly Touched[] => {
  const passers = new Map<string, Entry>();
  let last: Arrived | null = null;
  for (const one of arrived) {
    if (one.entry.term !== log.term) continue;
    if (!follows(last, one) && mayPass(log, audience, one)) passers.set(one.entry.epoch, one.entry);
    last = one;
  }
  const gone = [...passers.values()].flatMap(({ epoch, seq }) => passOver(log, audience, epoch, seq));
  return gone.flatMap((text) => foldAway(log, audience, text));
};

/** As usual: both came back, one right after the other. */
const follows = (before: Arrived | null, { entry, isOwn }: Arrived): boolean =>
  isOwn && before?.isOwn === true && before.entry.epoch === entry.epoch && before.entry.seq === entry.seq - 1;

/**
 * Whether an entry of this terminal shows that ops before it were passed over: it is of the very history that is kept here (an own op, or one that
 * only the site's log still had, or the first one after ours), and the op before it did not come back.
 */
const mayPass = (log: OwnLogHandle, audience: Audience, { entry, isOwn }: Arrived): boolean => {
  const { seq, h, op } = entry;
  if (isOwn) {
    const before = prepared(log.db, 'SELECT coalesce(g, 0) FROM own_log WHERE audience = ? AND epoch = ? AND seq = ?')
      .pluck()
      .get(audience, entry.epoch, seq - 1);
    return before === 0;
  }
  const before = hashAt(log, audience, entry, seq - 1);
  return hashAt(log, audience, entry, seq) === h || (before !== null && chainOp(log.sha256, before, op) === h);
};

/** Texts of the ops before `seq` that count as seen from now on. */
const passOver = ({ db }: OwnLogHandle, audience: Audience, epoch: string, seq: number): readonly string[] =>
  prepared(db, 'UPDATE own_log SET g = 0 WHERE audience = ? AND epoch = ? AND seq < ? AND g IS NULL RETURNING text')
    .pluck()
    .all(audience, epoch, seq) as readonly string[]; // one text column

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
