import { assertNever } from '#common/kit/assert-never.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import type { PauseReason } from './pause-reason.ts';

/** A counter (quầy) on one business day: whether it is open, who sits there, what was handed over. Instants are UTC ms by the hub's clock. */
export type Desk = {
  readonly id: string;
  readonly counter: string;
  readonly day: string;
  readonly pause: { readonly reason: PauseReason; readonly since: number } | null;
  readonly officer: { readonly id: string; readonly name: string; readonly since: number } | null;
  /** The last note for the next officer (bàn giao ca); `by` is the name of who wrote it, '' where nobody had signed in. */
  readonly handOver: { readonly note: string; readonly by: string; readonly at: number } | null;
};

/** Entity id of a counter's desk on one day. */
export const deskId = (counter: string, day: string): string => `desk:${counter}/${day}`;

/** The next state of a desk. All of these are facts: nobody else can have them, so the last in log order stands. */
export const foldDesk = (before: Desk | null, { op, verdict }: Applied<OpOf<OpTypeOf<'desk'>>>): Desk | null => {
  if (isVoid(verdict)) return before;
  const { counter } = op.d;
  const since = happenedAt(op);
  const desk = before ?? { id: op.id, counter, day: op.day, pause: null, officer: null, handOver: null };
  switch (op.t) {
    case 'desk.pause':
      return { ...desk, pause: { reason: op.d.reason, since } };
    case 'desk.resume':
      return { ...desk, pause: null };
    case 'desk.sign-in':
      return { ...desk, officer: { id: op.d.officer, name: op.d.name, since } };
    case 'desk.sign-out':
      return { ...desk, officer: null };
    case 'desk.hand-over':
      return { ...desk, officer: null, handOver: { note: op.d.note, by: desk.officer?.name ?? '', at: since } };
    default:
      return assertNever(op);
  }
};
