import { happenedAt, type Op } from '../log/op.ts';
import type { Verdict } from '../log/verdict.ts';
import type { ParkReason } from './park-reason.ts';

/** How long a step may be taken back, ms (house rule: ten seconds). */
export const UNDO_MS = 10_000;

/**
 * A call as it was made: by this counter, for this service, over these services' longer-waiting people; from when the ticket stood there until it was finished,
 * sent on or parked, or its citizen found absent (UTC ms, hub's clock).
 */
export type StoodCall = {
  readonly service: string | null;
  readonly counter: string;
  readonly over: readonly string[];
  readonly at: number;
  /** null while the ticket stands there. */
  readonly until: number | null;
  /** Nobody came. */
  readonly absent?: true;
};

/** The calls after one more step: a ticket that no longer stands at its counter left it at that instant (UTC ms). */
const callsAfter = (
  { state: before }: Pick<Standing, 'state'>,
  { state, callLog }: Pick<Standing, 'state' | 'callLog'>,
  until: number,
): readonly StoodCall[] => {
  const last = callLog.at(-1);
  if (before !== 'called' || state === 'called' || last === undefined) return callLog;
  const left = { ...last, until: Math.max(last.at, until) };
  return [...callLog.slice(0, -1), state === 'no-show' ? { ...left, absent: true } : left];
};

/** Where a ticket stands: what a step changes and undo gives back. Calls are counted for ever, so that a board never speaks one twice. */
export type Standing = {
  readonly state: 'waiting' | 'called' | 'parked' | 'no-show' | 'done';
  readonly service: string | null;
  readonly counter: string | null;
  readonly over: readonly string[];
  readonly callLog: readonly StoodCall[];
  readonly calledAt: number | null;
  readonly lastCallAt: number | null;
  readonly recalls: number;
  readonly endedAt: number | null;
  readonly confirmed: boolean;
  readonly reservedFor: string | null;
  readonly parkedFor: ParkReason | null;
  readonly note: string;
  readonly earlierServices: readonly { readonly service: string; readonly counter: string }[];
};

/** A counter's last step with a ticket. `at` is by the hub's clock, UTC ms. */
export type LastStep = {
  readonly uid: string;
  readonly t: string;
  readonly counter: string;
  readonly at: number;
  readonly back: Standing;
};

/** What this module needs to know of a ticket. */
type Stepped = Standing & {
  readonly lastStep: LastStep | null;
  readonly refused: readonly { readonly uid: string; readonly by: string }[];
};

type Word = { readonly ok: true } | { readonly ok: false; readonly by: string };
type StepOp = Op & { readonly d: { readonly counter: string } };

const standing = (ticket: Standing): Standing => ({
  state: ticket.state,
  service: ticket.service,
  counter: ticket.counter,
  over: ticket.over,
  callLog: ticket.callLog,
  calledAt: ticket.calledAt,
  lastCallAt: ticket.lastCallAt,
  recalls: ticket.recalls,
  endedAt: ticket.endedAt,
  confirmed: ticket.confirmed,
  reservedFor: ticket.reservedFor,
  parkedFor: ticket.parkedFor,
  note: ticket.note,
  earlierServices: ticket.earlierServices,
});

/** The ticket after a counter's step, which remembers how it was before. */
export const step = <T extends Stepped>(ticket: T, op: StepOp, changes: Partial<Standing>): T => ({
  ...ticket,
  ...changes,
  callLog: callsAfter(ticket, { ...ticket, ...changes }, happenedAt(op)),
  lastStep: { uid: op.uid, t: op.t, counter: op.d.counter, at: happenedAt(op), back: standing(ticket) },
});

/**
 * Whether a parked or absent citizen's ticket may wait again, or, where the officer meant one that is `finished`, that too;
 * it is lost to the counter that called it in the meantime.
 */
export const canReturn = (ticket: Standing | null, { finished }: { readonly finished?: true | undefined }): Word =>
  ticket?.state === 'parked' || ticket?.state === 'no-show' || (ticket?.state === 'done' && finished === true)
    ? { ok: true }
    : { ok: false, by: ticket?.counter ?? '' };

/** Whether a ticket may be sent on: by the counter that holds it, or, where a supervisor meant one that is `waiting`, while it waits. */
export const canTransfer = (
  ticket: Pick<Standing, 'state' | 'counter'> | null,
  { counter, waiting }: { readonly counter: string; readonly waiting?: true | undefined },
): Word => {
  const may = waiting === true ? ticket?.state === 'waiting' : ticket?.state === 'called' && ticket.counter === counter;
  return may ? { ok: true } : { ok: false, by: ticket?.counter ?? '' };
};

/** Whether this counter's step is still the last one with this ticket, and not older than ten seconds at `at` (UTC ms, hub's clock). */
export const canUndo = (
  ticket: Stepped | null,
  { counter, of }: { readonly counter: string; readonly of: string },
  at: number,
): Word => {
  const last = ticket?.lastStep ?? null;
  return last !== null && last.uid === of && last.counter === counter && at - last.at <= UNDO_MS
    ? { ok: true }
    : { ok: false, by: ticket?.counter ?? '' };
};

/** The ticket as it was before its last step. There is no undo of an undo. */
export const takenBack = <T extends Stepped>(ticket: T): T =>
  ticket.lastStep === null ? ticket : { ...ticket, ...ticket.lastStep.back, lastStep: null };

/** A claim that the hub refused: nothing changed, and who asked is told who has the ticket. */
export const refused = <T extends Stepped>(ticket: T, uid: string, { by }: Verdict): T => ({
  ...ticket,
  refused: [...ticket.refused.filter((one) => one.uid !== uid), { uid, by: by ?? '' }],
});
