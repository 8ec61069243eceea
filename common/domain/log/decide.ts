import { assertNever } from '#common/kit/assert-never.ts';
import { canCall, holds, type Ticket } from '../queue/ticket.ts';
import type { Audience } from './audience.ts';
import { foldOp, type AnyState } from './fold.ts';
import type { Op } from './op.ts';
import { readOp, type KnownOp } from './op-catalogue.ts';
import type { Verdict } from './verdict.ts';

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
  const known = read.op;
  switch (known.t) {
    case 'ticket.issue': {
      const key = seriesKey(known.d.service, known.day, gen);
      const num = (asNumber(states.get(key)) ?? 0) + 1;
      return withTicket(known, term, states, { num }, [[key, num]]);
    }
    case 'ticket.label': {
      const key = labelKey(known.d.service, known.day, known.d.label);
      const users = asList(states.get(key));
      const all = users.includes(known.id) ? users : [...users, known.id];
      const place = all.indexOf(known.id);
      return withTicket(known, term, states, place > 0 ? { dup: place + 1 } : {}, [[key, all]]);
    }
    case 'ticket.call':
      return withTicket(known, term, states, canCall(asTicket(states, known.id), known.d.counter), []);
    case 'ticket.no-show':
    case 'ticket.done': {
      const ticket = asTicket(states, known.id);
      const verdict = holds(ticket, known.d.counter) ? { ok: true } : { ok: false, by: ticket?.counter ?? '' };
      return withTicket(known, term, states, verdict, []);
    }
    case 'ticket.serve-alone':
    case 'ticket.recall':
      return withTicket(known, term, states, {}, []);
    case 'print.request':
    case 'print.sending':
    case 'print.printed':
    case 'print.unknown':
    case 'print.failed':
    case 'print.again':
    case 'printer.state':
    case 'terminal.started':
    case 'kiosk.help':
    case 'dossier.receive':
    case 'config.set':
      return { verdict: {}, changes: new Map() };
    default:
      return assertNever(known);
  }
};

const withTicket = (
  op: KnownOp,
  term: string,
  states: States,
  verdict: Verdict,
  more: readonly (readonly [string, unknown])[],
): Decision => {
  const after: AnyState | null = foldOp(asTicket(states, op.id), { op, term, verdict });
  return { verdict, changes: new Map([[ticketKey(op.id), after], ...more]) };
};

// The hub's states were written by this module only, so a key's prefix says what its value is.
const asTicket = (states: States, id: string): Ticket | null =>
  (states.get(ticketKey(id)) as Ticket | null | undefined) ?? null;
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
