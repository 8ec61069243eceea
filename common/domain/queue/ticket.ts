import { assertNever } from '#common/kit/assert-never.ts';
import { isVoid, type Applied, type Verdict } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';

/** A queue ticket (phiếu, số thứ tự). Plain JSON: it is what the fold keeps. */
export type Ticket = {
  readonly id: string;
  /** Null while only later ops of this ticket are known (ops commute with creation). */
  readonly service: string | null;
  readonly day: string;
  readonly lang: 'vi' | 'en';
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
  readonly state: 'waiting' | 'called' | 'no-show' | 'done';
  readonly counter: string | null;
  readonly calledAt: number | null;
  readonly lastCallAt: number | null;
  /** Calls and recalls together. */
  readonly calls: number;
  /** The latest of these calls that a board spoke to its end; 0 while none was. */
  readonly announced: number;
  readonly endedAt: number | null;
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

const stub = (op: TicketOp, term: string): Ticket => ({
  id: op.id,
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
});

const add = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

const called = (ticket: Ticket, op: TicketOp, counter: string, confirmed: boolean): Ticket => ({
  ...ticket,
  state: 'called',
  counter,
  calledAt: happenedAt(op),
  lastCallAt: happenedAt(op),
  calls: ticket.calls + 1,
  endedAt: null,
  confirmed,
});

/** Paper wins: the first number stays, further ones are shown beside it. */
const labelled = (ticket: Ticket, op: OpOf<'ticket.label'>, verdict: Verdict | null): Ticket => {
  const shown = verdict?.dup === undefined ? op.d.label : `${op.d.label}·${verdict.dup}`;
  const { series, number, ahead } = op.d;
  if (ticket.label === null) return { ...ticket, label: shown, series, number, ahead };
  const isKnown = shown === ticket.label || ticket.alsoLabelled.some(({ label }) => label === shown);
  return isKnown ? ticket : { ...ticket, alsoLabelled: [...ticket.alsoLabelled, { label: shown, series, number }] };
};

/** Who finishes a ticket that the log gave to another counter did serve (its claim was confirmed by a hub that went back since). */
const finished = (ticket: Ticket, op: TicketOp, counter: string, verdict: Verdict | null): Ticket => {
  if (verdict?.ok === false) return { ...ticket, servedAlone: add(ticket.servedAlone, counter) };
  return holds(ticket, counter) && (verdict === null || verdict.ok === true)
    ? { ...ticket, state: 'done', endedAt: happenedAt(op) }
    : ticket;
};

/** The next state of a ticket. The hub's verdict decides about claims; an own op without verdict is shown as if it had won. */
export const foldTicket = (before: Ticket | null, { op, term, verdict }: Applied<TicketOp>): Ticket | null => {
  if (isVoid(verdict)) return before;
  const ticket = before ?? stub(op, term);
  const won = verdict === null || verdict.ok === true;
  switch (op.t) {
    case 'ticket.issue':
      return ticket.service !== null
        ? ticket
        : {
            ...ticket,
            service: op.d.service,
            day: op.day,
            lang: op.d.lang,
            kiosk: term,
            arrivedAt: happenedAt(op),
            offered: verdict?.num ?? null,
            offeredTag: verdict?.tag ?? '',
          };
    case 'ticket.label':
      return labelled(ticket, op, verdict);
    case 'ticket.call':
      if (verdict?.ok === false) return { ...ticket, lostClaims: add(ticket.lostClaims, op.d.counter) };
      if (canCall(ticket, op.d.counter).ok) return called(ticket, op, op.d.counter, verdict !== null);
      return ticket;
    case 'ticket.serve-alone':
      return { ...ticket, servedAlone: add(ticket.servedAlone, op.d.counter) };
    case 'ticket.recall':
      if (!holds(ticket, op.d.counter)) return { ...ticket, servedAlone: add(ticket.servedAlone, op.d.counter) };
      return { ...ticket, calls: ticket.calls + 1, lastCallAt: happenedAt(op) };
    case 'ticket.announced':
      return { ...ticket, announced: Math.max(ticket.announced, op.d.call) };
    case 'ticket.no-show':
      return won && holds(ticket, op.d.counter) ? { ...ticket, state: 'no-show', endedAt: happenedAt(op) } : ticket;
    case 'ticket.done':
      return finished(ticket, op, op.d.counter, verdict);
    default:
      return assertNever(op);
  }
};

/** Whether a counter may call this ticket: first claim wins; a no-show may be called again by anyone. */
export const canCall = (
  ticket: Ticket | null,
  counter: string,
): { readonly ok: true } | { readonly ok: false; readonly by: string } => {
  if (ticket === null || ticket.state === 'waiting' || ticket.state === 'no-show') return { ok: true };
  if (ticket.counter === counter && ticket.state === 'called') return { ok: true };
  return { ok: false, by: ticket.counter ?? '' };
};

/** Whether this counter has the ticket now. */
export const holds = (ticket: Ticket | null, counter: string): boolean =>
  ticket?.state === 'called' && ticket.counter === counter;

/** Other counters that served this ticket too, while they could not ask the hub. Empty when all is well. */
export const conflictsOf = (ticket: Ticket): readonly string[] =>
  ticket.servedAlone.filter((counter) => counter !== ticket.counter && ticket.lostClaims.includes(counter));
