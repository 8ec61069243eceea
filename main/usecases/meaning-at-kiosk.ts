import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';
import type { KioskScan } from '#common/ipc/scanner-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { ticketById } from '#main/store/tickets.ts';
import { findAppointment, type AppointmentClue } from './find-appointment.ts';
import type { TerminalContext } from './terminal-context.ts';
import { keptAppointment } from './views/appointment-view.ts';
import { kioskTicket } from './views/kiosk-view.ts';

/** The appointment that a clue leads to, or where to go with what was scanned. */
const withAppointment = (terminal: TerminalContext, clue: AppointmentClue, what: 'card' | 'booking'): KioskScan => {
  const found = findAppointment(terminal, clue);
  return found === null
    ? { kind: 'for-counter', what }
    : { kind: 'appointment', appointment: keptAppointment(terminal, found) };
};

/**
 * What a scanned text means at a kiosk. Total; a card is recognised and nothing of it passed on: a kiosk never shows a person's data. It leads to
 * the appointment of its holder, if there is one. Of a receipt only its code, to ask the hub with.
 */
export const meaningAtKiosk = (
  terminal: TerminalContext,
  text: string,
  condition: PrinterCondition | null,
): KioskScan => {
  const thing = classifyScan(text, terminal.store.today());
  switch (thing.kind) {
    case 'ticket': {
      const ticket = ticketById(terminal.store.db, thing.ticketId);
      return ticket === null
        ? { kind: 'ticket-unknown' }
        : { kind: 'ticket', ticket: kioskTicket(terminal, ticket, condition) };
    }
    case 'dossier':
      return { kind: 'receipt', code: thing.text };
    case 'citizen-card':
      return withAppointment(terminal, { by: 'person', citizenNumber: thing.card.number }, 'card');
    case 'mrz':
      return withAppointment(terminal, { by: 'person', citizenNumber: thing.mrz.number }, 'card');
    case 'booking':
      return withAppointment(terminal, { by: 'booking', id: thing.bookingId }, 'booking');
    case 'parcel':
      return { kind: 'for-counter', what: 'parcel' };
    case 'payment-qr':
      return { kind: 'for-counter', what: 'payment' };
    case 'procedure':
      return terminal.site.offered(thing.code) === null ? { kind: 'unknown' } : { kind: 'procedure', code: thing.code };
    case 'bad-card':
    case 'bad-mrz':
    case 'bad-payment-qr':
      return { kind: 'unreadable' };
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return assertNever(thing);
  }
};
