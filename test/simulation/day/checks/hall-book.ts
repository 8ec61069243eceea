import { readOp, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { happenedAt, parseOp } from '#common/domain/log/op.ts';
import { isVoid, verdictSchema, type Verdict } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';

/** How the hall sees one ticket: written down by a bystander who reads the hub's log and knows no fold. */
export type Seen = {
  readonly id: string;
  service: string;
  priority: string | null;
  arrivedAt: number;
  label: string | null;
  state: 'waiting' | 'called' | 'parked' | 'no-show' | 'done';
  counter: string | null;
  reservedFor: string | null;
  /** The entry of the site log that last changed it. */
  changedAt: number;
  firstCalledAt: number | null;
  before: Pick<Seen, 'service' | 'state' | 'counter' | 'reservedFor'> | null;
};

/** A call that the hub let stand. */
export type SeenCall = {
  readonly g: number;
  readonly ticket: Seen;
  readonly service: string;
  readonly over: readonly string[];
  readonly at: number;
  undone: boolean;
};

/** One accepted call, as it happened: whom the counter could see, and what the site's log said then. */
export type CallMade = {
  readonly call: SeenCall;
  readonly counter: string;
  readonly uid: string;
  readonly term: string;
  readonly seq: number;
};

/** Whom the book tells what it saw. */
export type Told = {
  /** Before the call is written in the book. */
  readonly called: (made: CallMade) => void;
  readonly undone: (call: SeenCall) => void;
  readonly waiting: (ticket: Seen) => void;
};

/** The bystander's book: every ticket in one state, and what must never be seen in it. */
export class HallBook {
  readonly tickets = new Map<string, Seen>();
  readonly calls: SeenCall[] = [];
  readonly violations: string[] = [];
  /** Claims that lost a race. */
  lost = 0;
  ops = 0;
  /** Tickets that entries were about since somebody looked. */
  readonly changed: string[] = [];
  readonly #labels = new Map<string, string>();
  readonly #hands = new Map<string, string>();
  readonly #told: Told;

  constructor(told: Told) {
    this.#told = told;
  }

  wrong(rule: string, detail: string): void {
    this.violations.push(`${rule}: ${detail}`);
  }

  read(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.ops += 1;
      const parsed = parseOp(entry.op);
      const known = parsed.kind === 'op' ? readOp(parsed.op, 'floor') : null;
      const verdict = verdictSchema.parse(JSON.parse(entry.res));
      if (known?.kind !== 'known' || isVoid(verdict)) this.wrong('unusable', entry.op);
      else this.#take(known.op, verdict, entry);
    }
  }

  #take(op: KnownOp, verdict: Verdict, entry: Entry): void {
    if (!op.t.startsWith('ticket.')) return;
    this.changed.push(op.id);
    if (op.t === 'ticket.issue') {
      this.tickets.set(op.id, {
        id: op.id,
        service: op.d.service,
        priority: op.d.priority ?? null,
        arrivedAt: happenedAt(op),
        label: null,
        state: 'waiting',
        counter: null,
        reservedFor: null,
        changedAt: entry.g,
        firstCalledAt: null,
        before: null,
      });
      return;
    }
    const ticket = this.tickets.get(op.id);
    if (ticket === undefined) return this.wrong('order of ops', `${op.t} of an unknown ticket`);
    if (verdict.ok === false) this.lost += 1;
    else this.#apply(ticket, op, verdict, entry);
  }

  #apply(ticket: Seen, op: KnownOp, verdict: Verdict, entry: Entry): void {
    const { g } = entry;
    switch (op.t) {
      case 'ticket.label':
        return this.#label(ticket, op.d.label, verdict, g);
      case 'ticket.priority':
        ticket.priority = op.d.group;
        ticket.changedAt = g;
        return;
      case 'ticket.call':
        return this.#call(ticket, op.d.counter, op.d.over ?? [], happenedAt(op), op.uid, entry);
      case 'ticket.serve-alone':
        return this.wrong('served alone', `${ticket.label} at ${op.d.counter}`);
      case 'ticket.no-show':
        return this.#leave(ticket, op.d.counter, { state: 'no-show' }, g);
      case 'ticket.done':
        return this.#leave(ticket, op.d.counter, { state: 'done' }, g);
      case 'ticket.park':
        return this.#leave(ticket, op.d.counter, { state: 'parked' }, g);
      case 'ticket.transfer':
        this.#leave(
          ticket,
          op.d.counter,
          { state: 'waiting', service: op.d.service, counter: null, reservedFor: op.d.to },
          g,
        );
        return this.#told.waiting(ticket);
      case 'ticket.add-service':
        return this.#leave(ticket, op.d.counter, { service: op.d.service }, g);
      case 'ticket.return':
        if (ticket.state !== 'parked' && ticket.state !== 'no-show') {
          this.wrong('one state', `${ticket.label} came back`);
        }
        this.#change(ticket, { state: 'waiting', counter: null }, g);
        return this.#told.waiting(ticket);
      case 'ticket.undo':
        return this.#undo(ticket, op.d.counter, g);
      default:
        return undefined;
    }
  }

  #label(ticket: Seen, label: string, verdict: Verdict, g: number): void {
    const other = this.#labels.get(label);
    if (verdict.dup !== undefined || other !== undefined) this.wrong('numbers unique', `${label} on two papers`);
    this.#labels.set(label, ticket.id);
    ticket.label = label;
    ticket.changedAt = g;
    this.#told.waiting(ticket);
  }

  #call(ticket: Seen, counter: string, over: readonly string[], at: number, uid: string, entry: Entry): void {
    const { g, term, seq } = entry;
    if (ticket.state === 'done' || (ticket.state === 'called' && ticket.counter !== counter)) {
      this.wrong(
        'no double call',
        `${ticket.label} called by ${counter}, but it is ${ticket.state} at ${ticket.counter}`,
      );
    }
    const inHand = this.#hands.get(counter);
    if (inHand !== undefined && inHand !== ticket.id) this.wrong('one at a time', `${counter} calls with one in hand`);
    const call = { g, ticket, service: ticket.service, over, at, undone: false };
    this.#told.called({ call, counter, uid, term, seq });
    this.calls.push(call);
    this.#change(ticket, { state: 'called', counter, reservedFor: null }, g);
    ticket.firstCalledAt ??= at;
    this.#hands.set(counter, ticket.id);
  }

  /** The holder does something with the ticket. */
  #leave(ticket: Seen, counter: string, next: Partial<Seen>, g: number): void {
    if (ticket.state !== 'called' || ticket.counter !== counter) {
      this.wrong('one state', `${counter} moved ${ticket.label}, which is ${ticket.state} at ${ticket.counter}`);
    }
    this.#change(ticket, next, g);
    if (next.state !== undefined) this.#hands.delete(counter);
  }

  #undo(ticket: Seen, counter: string, g: number): void {
    const { before } = ticket;
    if (before === null) return this.wrong('one state', `an undo of nothing with ${ticket.label}`);
    if (ticket.state === 'called') {
      this.#hands.delete(counter);
      const last = this.calls.findLast((call) => call.ticket === ticket);
      if (last !== undefined && before.state !== 'called') {
        last.undone = true;
        this.#told.undone(last);
      }
    }
    this.#change(ticket, before, g);
    ticket.before = null;
    if (before.state === 'called') this.#hands.set(counter, ticket.id);
    if (before.state === 'waiting') this.#told.waiting(ticket);
  }

  #change(ticket: Seen, next: Partial<Seen>, g: number): void {
    const { service, state, counter, reservedFor } = ticket;
    Object.assign(ticket, next, { changedAt: g, before: { service, state, counter, reservedFor } });
  }
}
