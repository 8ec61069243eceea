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
  /** Pauses of the day in order; `until` is null while one goes on. */
  readonly pauses: readonly { readonly reason: PauseReason; readonly since: number; readonly until: number | null }[];
  /** Names of everybody who signed in on the day, in order. */
  readonly satHere: readonly string[];
  /** When somebody signed in first and signed out last, null where nobody did. */
  readonly opened: number | null;
  readonly closed: number | null;
  /** The last note for the next officer (bàn giao ca); `by` is the name of who wrote it, '' where nobody had signed in. */
  readonly handOver: { readonly note: string; readonly by: string; readonly at: number } | null;
};

/** Entity id of a counter's desk on one day. */
export const deskId = (counter: string, day: string): string => `desk:${counter}/${day}`;

/** The pauses with the one that goes on ended. */
const ended = (pauses: Desk['pauses'], until: number): Desk['pauses'] =>
  pauses.map((pause) => (pause.until === null ? { ...pause, until } : pause));

/** The next state of a desk. All of these are facts: nobody else can have them, so the last in log order stands. */
export const foldDesk = (before: Desk | null, { op, verdict }: Applied<OpOf<OpTypeOf<'desk'>>>): Desk | null => {
  if (isVoid(verdict)) return before;
  const { counter } = op.d;
  const since = happenedAt(op);
  const desk = before ?? {
    id: op.id,
    counter,
    day: op.day,
    pause: null,
    officer: null,
    pauses: [],
    satHere: [],
    opened: null,
    closed: null,
    handOver: null,
  };
  switch (op.t) {
    case 'desk.pause':
      return {
        ...desk,
        pause: { reason: op.d.reason, since },
        pauses: [...ended(desk.pauses, since), { reason: op.d.reason, since, until: null }],
      };
    case 'desk.resume':
      return { ...desk, pause: null, pauses: ended(desk.pauses, since) };
    case 'desk.sign-in':
      return {
        ...desk,
        officer: { id: op.d.officer, name: op.d.name, since },
        satHere: desk.satHere.includes(op.d.name) ? desk.satHere : [...desk.satHere, op.d.name],
        opened: desk.opened ?? since,
        closed: null,
      };
    case 'desk.sign-out':
      return { ...desk, officer: null, closed: since };
    case 'desk.hand-over':
      return {
        ...desk,
        officer: null,
        closed: since,
        handOver: { note: op.d.note, by: desk.officer?.name ?? '', at: since },
      };
    default:
      return assertNever(op);
  }
};
