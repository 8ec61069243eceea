import { ticketLink } from '#common/domain/phone/phone-links.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { KioskTicket } from '#common/ipc/kiosk-calls.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import { countAhead, waitingCounts } from '#main/store/tickets.ts';
import { doorOf } from '../issue-ticket.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { waitsNow } from '../waits-now.ts';
import { paperView } from './paper-view.ts';
import { serviceName } from './ticket-view.ts';

/** The tiles of the kiosk's first screen. */
export const kioskServices = (terminal: TerminalContext): CommandOutput<'kiosk.services'> => {
  const { store, site } = terminal;
  const waiting = waitingCounts(store.db, store.today());
  const waits = waitsNow(terminal);
  return {
    siteName: site.site?.name ?? { vi: '', en: '' },
    services: site.services.map(({ id, letter, name, hint, icon, group }) => ({
      id,
      letter,
      name,
      hint,
      icon,
      waiting: waiting.get(id) ?? 0,
      wait: waits(id, null),
      door: doorOf(terminal, id),
      group: group ?? null,
    })),
  };
};

/** The citizen's ticket with its paper as it stands now. */
export const kioskTicket = (
  terminal: TerminalContext,
  ticket: Ticket,
  condition: PrinterCondition | null,
): KioskTicket => {
  const { store, site, profile } = terminal;
  const base = site.site?.phonePages.base ?? '';
  const job = printJobOf(store.db, ticket.id);
  const isWaiting = ticket.state === 'waiting';
  return {
    id: ticket.id,
    label: ticket.label ?? '',
    code: ticketLink(base, profile.site, ticket.id),
    onPhone: base !== '',
    service: serviceName(site, ticket.service),
    ahead: isWaiting ? countAhead(store.db, ticket) : 0,
    wait: isWaiting && ticket.service !== null ? waitsNow(terminal)(ticket.service, ticket) : null,
    issuedAt: ticket.arrivedAt,
    state: ticket.state,
    appointment: ticket.appointment?.slot ?? null,
    paper: job === null ? null : paperView(job, condition),
  };
};
