import { assertNever } from '#common/kit/assert-never.ts';
import { seriesTag } from '../queue/series-tag.ts';
import { canReturn, canTransfer, canUndo } from '../queue/ticket-steps.ts';
import { canCall, holds, whole, type KeptTicket, type Ticket } from '../queue/ticket.ts';
import type { Audience } from './audience.ts';
import { foldOp, type AnyState } from './fold.ts';
import { readOp, type KnownOp, type OpOf } from './op-catalogue.ts';
import { happenedAt, type Op } from './op.ts';
import { isVoid, type Verdict } from './verdict.ts';

/** Named states the hub keeps for deciding: plain JSON values by key. */
export type States = ReadonlyMap<string, unknown>;
export type Decision = { readonly verdict: Verdict; readonly changes: States };

const ticketKey = (id: string): string => `ticket:${id}`;
const seriesKey = (service: string, day: string, gen: string): string => `series:${service}/${day}/${gen}`;
const labelKey = (service: string, day: string, label: string): string => `label:${service}/${day}/${label}`;

/** Keys of the states that deciding this op reads. Ops that nobody decides about need none. */
export const keysOf = (op: Op, audience: Audience, gen: string): readonly string[] => {
  const read = readOp(op, audience);
  if (read.kind === 'bad') return [];
  const known = read.op;
  switch (known.t) {
    case 'ticket.issue':
      return [ticketKey(known.id), seriesKey(known.d.service, known.day, gen)];
    case 'ticket.label':
      return [ticketKey(known.id), labelKey(known.d.service, known.day, known.d.label)];
    case 'ticket.call':
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.transfer':
    case 'ticket.park':
    case 'ticket.return':
    case 'ticket.add-service':
    case 'ticket.undo':
      return [ticketKey(known.id)];
    default:
      return [];
  }
};

/**
 * The hub's verdict on an op and what it changes in the hub's states. Facts are never refused; only claims can lose.
 * Pure: the same op over the same states always gets the same verdict. `gen` is the hub's generation, each has its own number series.
 */
export const decide = (op: Op, audience: Audience, term: string, states: States, gen: string): Decision => {
  const read = readOp(op, audience);
  if (read.kind === 'bad') return { verdict: { bad: read.why }, changes: new Map() };
  const verdict = verdictOn(read.op, states, gen);
  return { verdict, changes: changesOf(read.op, term, verdict, states, gen) };
};

/**
 * What an op with a verdict that was given before changes in a hub's states: how a new hub gets its states from a copy of the site's log,
 * without deciding anything again. Numbers that another generation gave stay out of this generation's series.
 */
export const applyVerdict = (
  op: Op,
  audience: Audience,
  term: string,
  verdict: Verdict,
  states: States,
  gen: string,
): States => {
  const read = readOp(op, audience);
  return read.kind === 'bad' || isVoid(verdict) ? new Map() : changesOf(read.op, term, verdict, states, gen);
};

const verdictOn = (op: KnownOp, states: States, gen: string): Verdict => {
  switch (op.t) {
    case 'ticket.issue': {
      const num = (asNumber(states.get(seriesKey(op.d.service, op.day, gen))) ?? 0) + 1;
      const tag = seriesTag(gen);
      return tag === '' ? { num } : { num, tag };
    }
    case 'ticket.label': {
      const place = usersOf(op, states).indexOf(op.id);
      return place > 0 ? { dup: place + 1 } : {};
    }
    case 'ticket.call':
      return canCall(asTicket(states, op.id), op.d.counter);
    case 'ticket.return':
      return canReturn(asTicket(states, op.id), op.d);
    case 'ticket.undo':
      return canUndo(asTicket(states, op.id), op.d, happenedAt(op));
    case 'ticket.transfer':
      return canTransfer(asTicket(states, op.id), op.d);
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.park':
    case 'ticket.add-service': {
      const ticket = asTicket(states, op.id);
      return holds(ticket, op.d.counter) ? { ok: true } : { ok: false, by: ticket?.counter ?? '' };
    }
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'print.request':
    case 'print.sending':
    case 'print.printed':
    case 'print.unknown':
    case 'print.failed':
    case 'print.again':
    case 'print.move':
    case 'print.cancel':
    case 'print.hint':
    case 'printer.state':
    case 'terminal.started':
    case 'kiosk.help':
    case 'visit.rated':
    case 'ticket.announced':
    case 'desk.pause':
    case 'desk.resume':
    case 'desk.sign-in':
    case 'desk.sign-out':
    case 'desk.hand-over':
    case 'speech.ask':
    case 'speech.over':
    case 'terminal.order':
    case 'terminal.answer':
    case 'alarm.take':
    case 'alarm.over':
    case 'ticket.priority':
    case 'appointment.book':
    case 'appointment.cancel':
    case 'dossier.arrive':
    case 'dossier.receive':
    case 'dossier.step':
    case 'dossier.money':
    case 'dossier.delivery':
    case 'dossier.file':
    case 'dossier.file-stored':
    case 'dossier.claim':
    case 'dossier.release':
    case 'dossier.form':
    case 'hand-over.make':
    case 'hand-over.sign':
    case 'hand-over.form':
    case 'config.set':
    case 'config.deploy':
    case 'config.call-off':
      return {};
    default:
      return assertNever(op);
  }
};

const changesOf = (op: KnownOp, term: string, verdict: Verdict, states: States, gen: string): States => {
  switch (op.t) {
    case 'ticket.issue': {
      const key = seriesKey(op.d.service, op.day, gen);
      const num = verdict.num !== undefined && (verdict.tag ?? '') === seriesTag(gen) ? verdict.num : 0;
      const last = Math.max(num, asNumber(states.get(key)) ?? 0);
      return withTicket(op, term, states, verdict, last === 0 ? [] : [[key, last]]);
    }
    case 'ticket.label':
      return withTicket(op, term, states, verdict, [[labelKey(op.d.service, op.day, op.d.label), usersOf(op, states)]]);
    case 'ticket.call':
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'ticket.transfer':
    case 'ticket.park':
    case 'ticket.return':
    case 'ticket.add-service':
    case 'ticket.undo':
      return withTicket(op, term, states, verdict, []);
    case 'print.request':
    case 'print.sending':
    case 'print.printed':
    case 'print.unknown':
    case 'print.failed':
    case 'print.again':
    case 'print.move':
    case 'print.cancel':
    case 'print.hint':
    case 'printer.state':
    case 'terminal.started':
    case 'kiosk.help':
    case 'visit.rated':
    case 'ticket.announced':
    case 'desk.pause':
    case 'desk.resume':
    case 'desk.sign-in':
    case 'desk.sign-out':
    case 'desk.hand-over':
    case 'speech.ask':
    case 'speech.over':
    case 'terminal.order':
    case 'terminal.answer':
    case 'alarm.take':
    case 'alarm.over':
    case 'ticket.priority':
    case 'appointment.book':
    case 'appointment.cancel':
    case 'dossier.arrive':
    case 'dossier.receive':
    case 'dossier.step':
    case 'dossier.money':
    case 'dossier.delivery':
    case 'dossier.file':
    case 'dossier.file-stored':
    case 'dossier.claim':
    case 'dossier.release':
    case 'dossier.form':
    case 'hand-over.make':
    case 'hand-over.sign':
    case 'hand-over.form':
    case 'config.set':
    case 'config.deploy':
    case 'config.call-off':
      return new Map();
    default:
      return assertNever(op);
  }
};

/** The tickets that carry this label, with this op's. */
const usersOf = (op: OpOf<'ticket.label'>, states: States): readonly string[] => {
  const users = asList(states.get(labelKey(op.d.service, op.day, op.d.label)));
  return users.includes(op.id) ? users : [...users, op.id];
};

const withTicket = (
  op: KnownOp,
  term: string,
  states: States,
  verdict: Verdict,
  more: readonly (readonly [string, unknown])[],
): States => {
  const after: AnyState | null = foldOp(asTicket(states, op.id), { op, term, verdict });
  return new Map([[ticketKey(op.id), after], ...more]);
};

// The hub's states were written by this module only, so a key's prefix says what its value is.
const asTicket = (states: States, id: string): Ticket | null =>
  whole((states.get(ticketKey(id)) as KeptTicket | null | undefined) ?? null);
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
