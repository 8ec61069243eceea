import { assertNever } from '#common/kit/assert-never.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';
import type { CitizenCard } from '#common/domain/identity/citizen-card.ts';
import type { CardMrz } from '#common/domain/identity/parse-mrz.ts';
import type { CardWarning, ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { dossierByCode } from '#main/store/dossiers.ts';
import { ticketById, ticketByLabel } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { procedureHit } from './dossier/preview-intake.ts';
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
      return { kind: 'citizen-card', applicant: applicantOf(thing.card), warnings: warningsOf(thing.warnings) };
    case 'bad-card':
      return { kind: 'bad-card', error: thing.error.kind };
    case 'mrz': {
      const missing = officerMustType.map((code) => ({ code, detail: '' }));
      return {
        kind: 'citizen-card',
        applicant: applicantOfMrz(thing.mrz),
        warnings: [...missing, ...warningsOf(thing.warnings)],
      };
    }
    case 'bad-mrz':
      return { kind: 'bad-mrz', error: thing.error.kind };
    case 'booking':
      return { kind: 'booking' };
    case 'parcel':
      return thing;
    case 'payment-qr': {
      const { amountVnd, purpose, dossierCode } = thing.payment;
      const dossier = dossierCode === null ? null : dossierByCode(store.db, dossierCode);
      const view = dossier === null ? null : dossierView(terminal, dossier, condition);
      return { kind: 'payment-qr', amountVnd, purpose, dossier: view };
    }
    case 'bad-payment-qr':
      return thing;
    case 'procedure': {
      const procedure = site.offered(thing.code);
      return procedure === null
        ? { kind: 'procedure-unknown', code: thing.code }
        : { kind: 'procedure', procedure: procedureHit(procedure) };
    }
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

/** What the back of a card does not say, so that the officer types it from the front (domain.md §3.3). */
const officerMustType = ['plain-name', 'mrz-without-address', 'mrz-without-issue-date'] as const;

const warningsOf = (warnings: readonly { readonly kind: string }[]): CardWarning[] =>
  warnings.map(({ kind, ...detail }) => ({ code: kind, detail: Object.values(detail).join(', ') }));

const applicantOfMrz = ({ number, plainName, birthDate, gender }: CardMrz): Applicant => ({
  fullName: plainName,
  citizenNumber: number,
  formerNumber: '',
  birthDate,
  gender,
  address: '',
  phone: '',
  email: '',
  cardIssuedOn: '',
});

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
