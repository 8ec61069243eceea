import { assertNever } from '#common/kit/assert-never.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';
import type { CitizenCard } from '#common/domain/identity/citizen-card.ts';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { dossierByCode } from '#main/store/dossiers.ts';
import { ticketById, ticketByLabel } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { dossierView } from './views/dossier-view.ts';
import { queueTicket } from './views/ticket-view.ts';

/** What a scanned or typed text means at a counter. Total: every text gets exactly one meaning, and foreign text is never echoed. */
export const meaningOfScan = (
  terminal: TerminalContext,
  text: string,
  condition: PrinterCondition | null,
): ScanMeaning => {
  const { store, site } = terminal;
  const thing = classifyScan(text, store.today());
  switch (thing.kind) {
    case 'ticket': {
      const ticket = ticketById(store.db, thing.ticketId);
      return ticket === null ? { kind: 'ticket-unknown' } : { kind: 'ticket', ticket: queueTicket(ticket, site) };
    }
    case 'dossier': {
      const dossier = dossierByCode(store.db, thing.text);
      return dossier === null
        ? { kind: 'dossier-unknown', code: thing.text }
        : { kind: 'dossier', dossier: dossierView(terminal, dossier, condition) };
    }
    case 'citizen-card':
      return {
        kind: 'citizen-card',
        applicant: applicantOf(thing.card),
        warnings: thing.warnings.map(({ kind, ...detail }) => ({
          code: kind,
          detail: Object.values(detail).join(', '),
        })),
      };
    case 'bad-card':
      return { kind: 'bad-card', error: thing.error.kind };
    case 'unknown': {
      // A ticket number typed by hand ("a042") opens that ticket of today.
      const ticket = ticketByLabel(store.db, store.today(), thing.text.toUpperCase());
      return ticket === null
        ? { kind: 'unknown', length: thing.text.length }
        : { kind: 'ticket', ticket: queueTicket(ticket, site) };
    }
    default:
      return assertNever(thing);
  }
};

const applicantOf = (card: CitizenCard): Applicant => ({
  fullName: card.name,
  citizenNumber: card.number,
  formerNumber: card.oldNumber ?? '',
  birthDate: card.birthDate,
  gender: card.gender,
  address: card.address,
  phone: '',
  email: '',
  cardIssuedOn: card.issueDate,
});
