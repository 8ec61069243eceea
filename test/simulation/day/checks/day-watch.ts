import type { Entry } from '#common/wire/entry.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { ticketsOfDay } from '#main/store/tickets.ts';
import type { Centre } from '../centre.ts';
import { DAY } from '../plan.ts';
import { policyOf } from '../settings.ts';
import type { Station } from '../station.ts';
import { orderOf } from './calling-rules.ts';
import { HallBook, type CallMade, type Seen } from './hall-book.ts';
import { Starvation } from './starvation.ts';

/** Every so many acts a station's whole table is compared with the book. */
const WHOLE_EVERY = 200;

type Shown = Pick<Ticket, 'state' | 'service' | 'counter' | 'priority'>;

const shown = (ticket: Shown): string =>
  [ticket.state, ticket.service, ticket.state === 'waiting' ? '' : ticket.counter, ticket.priority].join(' ');

/** Watches the day: the hub's log entry by entry, each station after each thing it did, and all of them at the end. */
export class DayWatch {
  readonly book: HallBook;
  readonly starvation = new Starvation(policyOf);
  readonly chosen = new Set<string>();
  readonly log: Entry[] = [];
  acts = 0;
  readonly #centre: Centre;
  readonly #touched = new Set<string>();

  constructor(centre: Centre) {
    this.#centre = centre;
    this.book = new HallBook({
      called: (made) => this.#called(made),
      undone: (call) => this.starvation.undone(call),
      waiting: (ticket) => this.starvation.begins(ticket),
    });
    centre.host.onCommitted(({ log, entries }) => {
      if (log.audience !== 'floor') return;
      this.log.push(...entries);
      this.book.read(entries);
      for (const id of this.book.changed.splice(0)) this.#touched.add(id);
    });
  }

  /** A station did something: what it shows of the tickets that changed is what the book says. */
  acted(station: Station): void {
    this.acts += 1;
    if (station.isCut) return;
    const rows = station.store.db.prepare<[string], { state: string }>('SELECT state FROM ticket WHERE id = ?');
    for (const id of this.#touched) {
      const row = rows.get(id);
      // The folded table holds what the fold wrote.
      this.#compare(station, this.book.tickets.get(id), row === undefined ? null : (JSON.parse(row.state) as Ticket));
    }
    this.#touched.clear();
    if (this.acts % WHOLE_EVERY === 0) this.#compareWhole(station);
  }

  /** At the end: nobody is left behind, all terminals fold to the same, and so does one that was never there before. */
  async atTheEnd(): Promise<void> {
    for (const { id, label, state } of this.book.tickets.values()) {
      if (state === 'waiting' || state === 'called') this.book.wrong('nobody left', `${label ?? id} is ${state}`);
    }
    await this.#centre.newBoard();
    const tables = new Set<string>();
    for (const station of this.#centre.all) {
      await station.look();
      this.#compareWhole(station);
      for (const trouble of station.troubles) this.book.wrong('sync', `${station.store.term}: ${trouble}`);
      if (station.store.unsynced() > 0) this.book.wrong('sync', `${station.store.term} has ops that nobody has`);
      const all = (table: string) => station.store.db.prepare(`SELECT id, state FROM ${table} ORDER BY id`).all();
      tables.add(JSON.stringify([all('ticket'), all('desk')]));
    }
    if (tables.size !== 1) this.book.wrong('one state at the end', `${tables.size} different ones`);
  }

  #called(made: CallMade): void {
    const { call, counter, uid, term, seq } = made;
    const station = this.#centre.all.find(({ store }) => store.term === term);
    const g = station?.knewAt.get(seq) ?? 0;
    const unseen = this.book.calls.filter((other) => other.g > g);
    const lines = new Set([call.service, ...call.over]);
    const touches = unseen.some(({ service, over }) => [service, ...over].some((one) => lines.has(one)));
    this.starvation.called(this.book, call, touches);
    if (this.chosen.has(uid)) return;
    const servicesOf = (id: string) => this.#centre.counters.find(({ desk }) => desk.id === id)?.desk.services ?? [];
    const wrong = orderOf(this.book, made, { g, isRaced: unseen.length > 0 }, { policyOf, servicesOf });
    if (wrong !== null) this.book.wrong('calling order', `${counter}: ${wrong}`);
  }

  #compare(station: Station, seen: Seen | undefined, ticket: Ticket | null): void {
    if (seen === undefined || ticket === null) {
      this.book.wrong('one state', `${station.store.term} and the hall do not know the same tickets`);
    } else if (shown(seen) !== shown(ticket)) {
      this.book.wrong(
        'one state',
        `${station.store.term} shows ${ticket.label} ${shown(ticket)}, it is ${shown(seen)}`,
      );
    }
  }

  #compareWhole(station: Station): void {
    const tickets = ticketsOfDay(station.store.db, DAY);
    if (tickets.length !== this.book.tickets.size) this.book.wrong('one state', `${station.store.term} lacks tickets`);
    for (const ticket of tickets) this.#compare(station, this.book.tickets.get(ticket.id), ticket);
  }
}
