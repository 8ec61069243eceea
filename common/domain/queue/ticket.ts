import { assertNever } from '#common/kit/assert-never.ts';
import { isVoid, type Applied, type Verdict } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import type { ParkReason } from './park-reason.ts';
import { canReturn, canUndo, refused, step, takenBack, type LastStep, type StoodCall } from './ticket-steps.ts';

/** A queue ticket (phiếu, số thứ tự). Plain JSON: it is what the fold keeps. */
export type Ticket = {
  readonly id: string;
  /** False while only later ops of this ticket are known (ops commute with creation). */
  readonly issued: boolean;
  /** The service it waits in or is served in now; null while nobody said one. */
  readonly service: string | null;
  readonly day: string;
  readonly lang: 'vi' | 'en';
  /** Priority group (nhóm ưu tiên), null for none. */
  readonly priority: string | null;
  /** The counter whose officer last decided about the priority, null while it is only the citizen's word. */
  readonly priorityBy: string | null;
  /** The appointment (lịch hẹn) it keeps, with the beginning of its slot, UTC ms; null for who came without. */
  readonly appointment: { readonly id: string; readonly slot: number } | null;
  /** Terminal that issued it. */
  readonly kiosk: string;
  /** Arrival by the hub's clock, UTC ms: calling order is arrival, never the number. */
  readonly arrivedAt: number;
  /** The number that the hub offered; the label on paper decides. */
  readonly offered: number | null;
  /** Mark of the hub's generation that offered it ('' for the first): generations never share a series. */
  readonly offeredTag: string;
  readonly label: string | null;
  readonly series: string | null;
  readonly number: number | null;
  /** People ahead when the number was given. */
  readonly ahead: number;
  /** The wait that was told with the number, whole minutes; null where nobody could say. */
  readonly told: { readonly low: number; readonly high: number } | null;
  readonly state: 'waiting' | 'called' | 'parked' | 'no-show' | 'done';
  readonly counter: string | null;
  /** Services whose longer-waiting people the latest call passed over, because this ticket has priority. */
  readonly over: readonly string[];
  /** Every call that stands, oldest first: what priority counts, whatever became of the ticket since. */
  readonly callLog: readonly StoodCall[];
  readonly calledAt: number | null;
  readonly lastCallAt: number | null;
  /** Calls and recalls together. */
  readonly calls: number;
  /** The latest of these calls that a board spoke to its end; 0 while none was. */
  readonly announced: number;
  /** Recalls since the last call: what the site's limit counts. */
  readonly recalls: number;
  /** When the visit was finished, the citizen was absent, or the ticket was parked, UTC ms. */
  readonly endedAt: number | null;
  /** The only counter that calls it, after a transfer to a counter; null: any counter of its service. */
  readonly reservedFor: string | null;
  readonly parkedFor: ParkReason | null;
  /** What the officer before wrote for the next one. */
  readonly note: string;
  /** Services that this visit had before its present one, oldest first, each with the counter that served it. */
  readonly earlierServices: readonly { readonly service: string; readonly counter: string }[];
  /** The last step of a counter, and how the ticket was before it: what undo takes back. */
  readonly lastStep: LastStep | null;
  /** Claims of counters that the hub refused after the call itself, by uid, with who had the ticket. */
  readonly refused: readonly { readonly uid: string; readonly by: string }[];
  /** False while the hub has not confirmed the claim. */
  readonly confirmed: boolean;
  /** Counters that served without the hub's word, or on a word that a hub which went back has forgotten. */
  readonly servedAlone: readonly string[];
  /** Counters whose claim was refused. */
  readonly lostClaims: readonly string[];
  /** Numbers on further papers of this ticket: a copy of the kiosk (restored or cloned) numbered it too. Shown, so that nobody is lost. */
  readonly alsoLabelled: readonly { readonly label: string; readonly series: string; readonly number: number }[];
};

export type TicketOp = OpOf<OpTypeOf<'ticket'>>;

/** What tickets did not have in the first program: a hub's state that one kept lacks it. */
const later = {
  priority: null,
  priorityBy: null,
  appointment: null,
  over: [],
  callLog: [],
  told: null,
  recalls: 0,
  reservedFor: null,
  parkedFor: null,
  note: '',
  earlierServices: [],
  lastStep: null,
  refused: [],
} as const;

/** A ticket as this or an earlier program kept it. */
export type KeptTicket = Omit<Ticket, keyof typeof later | 'issued'> & Partial<Ticket>;

/** A kept ticket with everything that this program knows of tickets. */
export const whole = (ticket: KeptTicket | null): Ticket | null =>
  ticket === null ? null : { ...later, issued: ticket.service !== null, ...ticket };

const stub = (op: TicketOp, term: string): Ticket => ({
  id: op.id,
  issued: false,
  service: null,
  day: op.day,
  lang: 'vi',
  kiosk: term,
  arrivedAt: happenedAt(op),
  offered: null,
  offeredTag: '',
  label: null,
  series: null,
  number: null,
  ahead: 0,
  state: 'waiting',
  counter: null,
  calledAt: null,
  lastCallAt: null,
  calls: 0,
  announced: 0,
  endedAt: null,
  confirmed: true,
  servedAlone: [],
  lostClaims: [],
  alsoLabelled: [],
  ...later,
});

const add = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

const called = (ticket: Ticket, op: OpOf<'ticket.call'>, confirmed: boolean): Ticket => ({
  ...step(ticket, op, {
    state: 'called',
    counter: op.d.counter,
    over: op.d.over ?? [],
    // A counter that calls what it has already calls it once.
    callLog: [
      ...(ticket.state === 'called' ? ticket.callLog.slice(0, -1) : ticket.callLog),
      { service: ticket.service, counter: op.d.counter, over: op.d.over ?? [], at: happenedAt(op), until: null },
    ],
    calledAt: happenedAt(op),
    lastCallAt: happenedAt(op),
    endedAt: null,
    recalls: 0,
    reservedFor: null,
    parkedFor: null,
    confirmed,
  }),
  calls: ticket.calls + 1,
});

const issued = (ticket: Ticket, op: OpOf<'ticket.issue'>, term: string, verdict: Verdict | null): Ticket =>
  ticket.issued
    ? ticket
    : {
        ...ticket,
        issued: true,
        service: ticket.service ?? op.d.service,
        day: op.day,
        lang: op.d.lang,
        priority: ticket.priorityBy === null ? (op.d.priority ?? null) : ticket.priority,
        appointment: op.d.appointment ?? null,
        kiosk: term,
        arrivedAt: happenedAt(op),
        offered: verdict?.num ?? null,
        offeredTag: verdict?.tag ?? '',
      };

const claimed = (ticket: Ticket, op: OpOf<'ticket.call'>, verdict: Verdict | null): Ticket => {
  if (verdict?.ok === false) return { ...ticket, lostClaims: add(ticket.lostClaims, op.d.counter) };
  return canCall(ticket, op.d.counter).ok ? called(ticket, op, verdict !== null) : ticket;
};

/** Back into the line, or back to how the ticket stood before a counter's last step. */
const backward = (ticket: Ticket, op: OpOf<'ticket.return' | 'ticket.undo'>, verdict: Verdict | null): Ticket => {
  if (verdict?.ok === false) return refused(ticket, op.uid, verdict);
  if (op.t === 'ticket.undo') return canUndo(ticket, op.d, happenedAt(op)).ok ? takenBack(ticket) : ticket;
  return canReturn(ticket, op.d).ok
    ? step(ticket, op, { state: 'waiting', counter: null, endedAt: null, parkedFor: null, confirmed: true })
    : ticket;
};

/** Paper wins: the first number stays, further ones are shown beside it. */
const labelled = (ticket: Ticket, op: OpOf<'ticket.label'>, verdict: Verdict | null): Ticket => {
  const shown = verdict?.dup === undefined ? op.d.label : `${op.d.label}·${verdict.dup}`;
  const { series, number, ahead, told = null } = op.d;
  if (ticket.label === null) return { ...ticket, label: shown, series, number, ahead, told };
  const isKnown = shown === ticket.label || ticket.alsoLabelled.some(({ label }) => label === shown);
  return isKnown ? ticket : { ...ticket, alsoLabelled: [...ticket.alsoLabelled, { label: shown, series, number }] };
};

/** Who finishes a ticket that the log gave to another counter did serve (its claim was confirmed by a hub that went back since). */
const finished = (ticket: Ticket, op: OpOf<'ticket.done'>, verdict: Verdict | null): Ticket => {
  if (verdict?.ok === false) return { ...ticket, servedAlone: add(ticket.servedAlone, op.d.counter) };
  return holds(ticket, op.d.counter) && (verdict === null || verdict.ok === true)
    ? step(ticket, op, { state: 'done', endedAt: happenedAt(op) })
    : ticket;
};

type Onward = OpOf<'ticket.transfer' | 'ticket.park' | 'ticket.add-service'>;

/** What the holder does with a ticket besides ending it. Who is refused had the citizen there all the same: a conflict that is shown. */
const onward = (ticket: Ticket, op: Onward, verdict: Verdict | null): Ticket => {
  const { counter } = op.d;
  if (op.t === 'ticket.transfer' && op.d.waiting === true) {
    if (verdict?.ok === false) return refused(ticket, op.uid, verdict);
    if (ticket.state !== 'waiting') return ticket;
    const { service, to, note } = op.d;
    return step(ticket, op, { service, reservedFor: to, note });
  }
  if (verdict?.ok === false) {
    return refused({ ...ticket, servedAlone: add(ticket.servedAlone, counter) }, op.uid, verdict);
  }
  if (!holds(ticket, counter)) return ticket;
  const { service } = ticket;
  const earlierServices =
    service === null || op.t === 'ticket.park' || op.d.service === service
      ? ticket.earlierServices
      : [...ticket.earlierServices, { service, counter }];
  switch (op.t) {
    case 'ticket.transfer': {
      const { service: next, to, note } = op.d;
      return step(ticket, op, {
        state: 'waiting',
        service: next,
        counter: null,
        reservedFor: to,
        note,
        earlierServices,
        confirmed: true,
      });
    }
    case 'ticket.park':
      return step(ticket, op, { state: 'parked', parkedFor: op.d.reason, endedAt: happenedAt(op) });
    case 'ticket.add-service':
      return step(ticket, op, { service: op.d.service, earlierServices });
    default:
      return assertNever(op);
  }
};

/** The next state of a ticket. The hub's verdict decides about claims; an own op without verdict is shown as if it had won. */
export const foldTicket = (before: Ticket | null, { op, term, verdict }: Applied<TicketOp>): Ticket | null => {
  if (isVoid(verdict)) return before;
  const ticket = before ?? stub(op, term);
  const won = verdict === null || verdict.ok === true;
  switch (op.t) {
    case 'ticket.issue':
      return issued(ticket, op, term, verdict);
    case 'ticket.priority':
      return { ...ticket, priority: op.d.group, priorityBy: op.d.counter };
    case 'ticket.label':
      return labelled(ticket, op, verdict);
    case 'ticket.call':
      return claimed(ticket, op, verdict);
    case 'ticket.serve-alone':
      return { ...ticket, servedAlone: add(ticket.servedAlone, op.d.counter) };
    case 'ticket.recall':
      if (!holds(ticket, op.d.counter)) return { ...ticket, servedAlone: add(ticket.servedAlone, op.d.counter) };
      return { ...ticket, calls: ticket.calls + 1, recalls: ticket.recalls + 1, lastCallAt: happenedAt(op) };
    case 'ticket.announced':
      return { ...ticket, announced: Math.max(ticket.announced, op.d.call) };
    case 'ticket.no-show':
      return won && holds(ticket, op.d.counter)
        ? step(ticket, op, { state: 'no-show', endedAt: happenedAt(op) })
        : ticket;
    case 'ticket.done':
      return finished(ticket, op, verdict);
    case 'ticket.transfer':
    case 'ticket.park':
    case 'ticket.add-service':
      return onward(ticket, op, verdict);
    case 'ticket.return':
    case 'ticket.undo':
      return backward(ticket, op, verdict);
    default:
      return assertNever(op);
  }
};

/** Whether a counter may call this ticket: first claim wins; a no-show or parked one may be called again by anyone. */
export const canCall = (
  ticket: Ticket | null,
  counter: string,
): { readonly ok: true } | { readonly ok: false; readonly by: string } => {
  if (ticket === null || ticket.state === 'waiting') return { ok: true };
  if (ticket.state === 'no-show' || ticket.state === 'parked') return { ok: true };
  if (ticket.counter === counter && ticket.state === 'called') return { ok: true };
  return { ok: false, by: ticket.counter ?? '' };
};

/** Whether this counter has the ticket now. */
export const holds = (ticket: Ticket | null, counter: string): boolean =>
  ticket?.state === 'called' && ticket.counter === counter;

/** Other counters that served this ticket too, while they could not ask the hub. Empty when all is well. */
export const conflictsOf = (ticket: Ticket): readonly string[] =>
  ticket.servedAlone.filter((counter) => counter !== ticket.counter && ticket.lostClaims.includes(counter));
