import { repairTag } from '#common/domain/queue/series-tag.ts';
import { chooseLabel, type TicketLabel } from '#common/domain/queue/ticket-label.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { countAhead, lastNumber, ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { until } from './until.ts';
import { waitsNow } from './waits-now.ts';

const DEFAULT_PATIENCE_MS = 300;

/**
 * Gives a ticket its number and asks for its paper, in one commit. The hub's number when it comes in time, else one of this kiosk's own
 * series, so that nobody waits and cut-off kiosks never collide (sync.md B1). A ticket that has its number already is left alone:
 * five taps, a reload and a restart all end here and make one number.
 */
export const numberTicket = async (terminal: TerminalContext, id: string): Promise<Ticket> => {
  const { store, hub, site } = terminal;
  const patience = hub.connection() === 'alone' ? 0 : (site.site?.hubPatienceMs ?? DEFAULT_PATIENCE_MS);
  await until(store, () => ready(ticketById(store.db, id)), patience);
  const ticket = ticketById(store.db, id);
  if (ticket === null) throw new Error('A ticket was numbered before it was issued');
  if (ticket.label !== null) return ticket;
  const given = labelFor(terminal, ticket);
  const told = ticket.service === null ? null : waitsNow(terminal)(ticket.service, ticket);
  store.append([
    {
      t: 'ticket.label',
      id,
      day: ticket.day,
      d: {
        service: ticket.service ?? '',
        ...given,
        ahead: countAhead(store.db, ticket),
        ...(told === null ? {} : { told }),
      },
    },
    ...(terminal.profile.printer === undefined
      ? []
      : [
          {
            t: 'print.request',
            id: terminal.newId(),
            d: { what: 'ticket', of: id, title: given.label, printer: 'main', copy: 1 },
          } as const,
        ]),
  ]);
  return ticketById(store.db, id) ?? ticket;
};

const ready = (ticket: Ticket | null): Ticket | null =>
  ticket !== null && (ticket.offered !== null || ticket.label !== null) ? ticket : null;

/** A number is given all the same: somebody stands in front of the kiosk. */
const unknownService = { letter: '?', firstNumber: 1 };

const labelFor = ({ store, site, profile }: TerminalContext, ticket: Ticket): TicketLabel =>
  chooseLabel(
    site.service(ticket.service) ?? unknownService,
    ticket.offered === null ? null : { tag: ticket.offeredTag, number: ticket.offered },
    `${profile.series ?? profile.name}${repairTag(store.repairs())}`,
    (series) => lastNumber(store.db, ticket.day, series),
  );
