import { chooseLabel } from '#common/domain/queue/ticket-label.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { repairTag } from '#common/domain/queue/series-tag.ts';
import type { Book } from './book.ts';
import type { RunningTerminal, Work } from './terminal-machine.ts';
import { ticketsOf } from './tickets.ts';
import { TICK_MS } from './world.ts';

const PATIENCE_TICKS = Math.ceil(300 / TICK_MS);
export const letters: Readonly<Record<string, string>> = { a: 'A', b: 'B' };

/** Numbers of this series on papers of a ticket (main/store/tickets.ts asks the same in SQL). */
const numbersIn = (ticket: Ticket, series: string): readonly number[] =>
  [ticket, ...ticket.alsoLabelled].flatMap((paper) => (paper.series === series ? [paper.number ?? 0] : []));

export type KioskParts = {
  readonly book: Book;
  readonly taps: () => boolean;
  /** Prints before the label is durable: one of the variants that must be caught. */
  readonly printFirst: boolean;
};

/** A kiosk: citizens tap, it waits a moment for the hub's number, writes the label down and prints. */
export const kioskWork =
  ({ book, taps, printFirst }: KioskParts): Work =>
  (terminal: RunningTerminal) => {
    const { store, link, machine, isOn } = terminal;
    const { world } = machine.parts;
    const waits = new Map<string, number>();
    // What a crash left between the two commits is numbered at the start.
    for (const ticket of ticketsOf(store.state)) {
      const isOurs = ticket.kiosk === store.term && ticket.label === null && ticket.service !== null;
      if (isOurs) waits.set(ticket.id, world.tick + PATIENCE_TICKS);
    }

    const print = (ticket: Ticket): void => {
      const given = chooseLabel(
        { letter: letters[ticket.service ?? ''] ?? '?', firstNumber: 1 },
        ticket.offered === null ? null : { tag: ticket.offeredTag, number: ticket.offered },
        `${store.term.slice(1)}${repairTag(store.repairs())}`,
        (series) =>
          Math.max(
            0,
            ...ticketsOf(store.state).flatMap((one) => (one.day === ticket.day ? numbersIn(one, series) : [])),
          ),
      );
      const service = ticket.service ?? '';
      const paper = () => {
        if (!isOn()) return;
        book.papers.push({
          ...given,
          machine: machine.name,
          ticket: ticket.id,
          service,
          day: ticket.day,
          tick: world.tick,
        });
        world.trace(() => `${machine.name} prints ${given.label} for ${ticket.id}`);
      };
      if (printFirst) {
        paper();
        // The moment that this variant gets wrong.
        if (world.chance.happens(0.15)) return machine.kill();
      }
      const job = { what: 'ticket', of: ticket.id, title: given.label, printer: 'main', copy: 1 } as const;
      store.append([
        { t: 'ticket.label', id: ticket.id, day: ticket.day, d: { service, ...given, ahead: 0 } },
        ...(machine.program.knows('print.request') ? [{ t: 'print.request', id: world.newId(), d: job } as const] : []),
      ]);
      if (!printFirst) paper();
    };

    return {
      tick: () => {
        if (taps()) {
          const id = world.newId();
          store.append([{ t: 'ticket.issue', id, d: { service: world.chance.pick(['a', 'b']), lang: 'vi' } }]);
          waits.set(id, world.tick + (link.welcomed ? PATIENCE_TICKS : 0));
        }
        for (const [id, until] of waits) {
          const ticket = ticketsOf(store.state).find((one) => one.id === id);
          if (ticket === undefined || ticket.label !== null) waits.delete(id);
          else if (ticket.offered !== null || world.tick >= until) {
            print(ticket);
            waits.delete(id);
          }
        }
      },
      idle: () => waits.size === 0,
    };
  };
