import { assertNever } from '#common/kit/assert-never.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import type { PauseReason } from './pause-reason.ts';

/** An officer's time at a counter (ca trực): officer by id of the settings, with the name as it was then. Instants are UTC ms by the hub's clock. */
type Session = { readonly officer: string; readonly name: string; readonly from: number; readonly to: number | null };

/** A counter (quầy) on one business day: whether it is open, who sits there, what was handed over. Instants are UTC ms by the hub's clock. */
export type Desk = {
  readonly id: string;
  readonly counter: string;
  readonly day: string;
  readonly pause: { readonly reason: PauseReason; readonly since: number } | null;
  readonly officer: { readonly id: string; readonly name: string; readonly since: number } | null;
  /** Pauses of the day in order; `until` is null while one goes on. */
  readonly pauses: readonly { readonly reason: PauseReason; readonly since: number; readonly until: number | null }[];
  /** Who sat here from when to when, in order; `to` is null for who sits here. */
  readonly sessions: readonly Session[];
  /** When somebody signed in first and signed out last, null where nobody did. */
  readonly opened: number | null;
  readonly closed: number | null;
  /** The supervisor's terminal that paused the counter; null while its own officer did. */
  readonly pausedBy: string | null;
  /** An officer whose session a supervisor ended, until somebody signs in. */
  readonly sentOut: { readonly id: string; readonly name: string; readonly by: string; readonly at: number } | null;
  /** The last note for the next officer (bàn giao ca); `by` is the name of who wrote it, '' where nobody had signed in. */
  readonly handOver: { readonly note: string; readonly by: string; readonly at: number } | null;
};

/** Entity id of a counter's desk on one day. */
export const deskId = (counter: string, day: string): string => `desk:${counter}/${day}`;

/** The pauses with the one that goes on ended. */
const ended = (pauses: Desk['pauses'], until: number): Desk['pauses'] =>
  pauses.map((pause) => (pause.until === null ? { ...pause, until } : pause));

/** The sessions with the one that goes on ended. */
const over = (sessions: Desk['sessions'], to: number): Desk['sessions'] =>
  sessions.map((session) => (session.to === null ? { ...session, to: Math.max(session.from, to) } : session));

/** Who sat at a counter at an instant (UTC ms); null for nobody. At the moment of a change it is who came. */
export const sittingAt = (desk: Pick<Desk, 'sessions'> | null, at: number): Session | null =>
  desk?.sessions.findLast(({ from, to }) => from <= at && (to === null || at <= to)) ?? null;

/** The next state of a desk. All of these are facts: nobody else can have them, so the last in log order stands. */
export const foldDesk = (before: Desk | null, { op, verdict }: Applied<OpOf<OpTypeOf<'desk'>>>): Desk | null => {
  if (isVoid(verdict)) return before;
  const { counter } = op.d;
  const since = happenedAt(op);
  // What a counter writes is its own; a supervisor's terminal writes its own name.
  const elsewhere = op.by === null || op.by === counter ? null : op.by;
  const desk = before ?? {
    id: op.id,
    counter,
    day: op.day,
    pause: null,
    officer: null,
    pauses: [],
    sessions: [],
    opened: null,
    closed: null,
    handOver: null,
    pausedBy: null,
    sentOut: null,
  };
  switch (op.t) {
    case 'desk.pause':
      return {
        ...desk,
        pause: { reason: op.d.reason, since },
        pausedBy: elsewhere,
        pauses: [...ended(desk.pauses, since), { reason: op.d.reason, since, until: null }],
      };
    case 'desk.resume':
      return { ...desk, pause: null, pausedBy: null, pauses: ended(desk.pauses, since) };
    case 'desk.sign-in':
      return {
        ...desk,
        officer: { id: op.d.officer, name: op.d.name, since },
        sessions: [...over(desk.sessions, since), { officer: op.d.officer, name: op.d.name, from: since, to: null }],
        opened: desk.opened ?? since,
        closed: null,
        sentOut: null,
      };
    case 'desk.sign-out':
      return {
        ...desk,
        officer: null,
        sessions: over(desk.sessions, since),
        closed: since,
        sentOut:
          elsewhere === null || desk.officer === null
            ? null
            : { id: desk.officer.id, name: desk.officer.name, by: elsewhere, at: since },
      };
    case 'desk.hand-over':
      return {
        ...desk,
        officer: null,
        sessions: over(desk.sessions, since),
        closed: since,
        handOver: { note: op.d.note, by: desk.officer?.name ?? '', at: since },
      };
    default:
      return assertNever(op);
  }
};
