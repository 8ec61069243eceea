import { assertNever } from '#common/kit/assert-never.ts';
import type { CardWarning, QueueTicket, ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { CounterNotice } from './counter-notice.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

/** Why the lines on the back of a card cannot be used (common/domain/identity/parse-mrz.ts); each has a sentence of its own. */
const mrzErrors = [
  'torn',
  'not-vietnamese',
  'check-digit',
  'bad-number',
  'numbers-differ',
  'impossible-date',
  'unknown-gender',
  'empty-name',
] as const;

/** Faults of a card that have a sentence of their own (common/domain/identity/citizen-card.ts). */
const cardErrors = [
  'not-a-card',
  'too-few-fields',
  'bad-number',
  'empty-name',
  'impossible-date',
  'unknown-gender',
  'broken-encoding',
] as const;

/** Warnings of a card that have a sentence of their own (common/domain/identity/card-warnings.ts). */
const cardWarnings = [
  'gender-mismatch',
  'birth-year-mismatch',
  'unknown-province',
  'unusual-gender',
  'unusual-old-number',
  'name-all-upper',
  'empty-address',
  'birth-date-in-future',
  'issue-date-in-future',
  'issued-before-birth',
  'extra-fields',
  'plain-name',
  'mrz-without-address',
  'mrz-without-issue-date',
  'card-expired',
] as const;

const known = (codes: readonly string[], code: string): string => (codes.includes(code) ? code : 'other');

/** The key of the sentence for a card that cannot be used. */
export const cardErrorKey = (error: string): string => `scan.bad-card.${known(cardErrors, error)}`;

/** The key of the sentence for something on a card that the officer should look at. */
export const cardWarningKey = (code: string): string => `card-warning.${known(cardWarnings, code)}`;

const ticketNotice = (ticket: QueueTicket, counter: string): CounterNotice => {
  const values = { label: ticket.label, counter: ticket.counter ?? '' };
  const base = { values, acts: [] };
  switch (ticket.state) {
    case 'waiting':
      return { ...base, tone: 'calm', key: 'scan.ticket.waiting' };
    case 'called':
      return ticket.counter === counter
        ? { ...base, tone: 'good', key: 'scan.ticket.here' }
        : { ...base, tone: 'calm', key: 'scan.ticket.elsewhere' };
    case 'parked':
      return { ...base, acts: ['return'], tone: 'calm', key: 'scan.ticket.parked' };
    case 'no-show':
      return { ...base, acts: ['return'], tone: 'calm', key: 'scan.ticket.no-show' };
    case 'done':
      return { ...base, acts: ['return'], tone: 'calm', key: 'scan.ticket.done' };
    default:
      return assertNever(ticket.state);
  }
};

const act = (key: string, values: CounterNotice['values'] = {}): CounterNotice => ({
  tone: 'act',
  key,
  values,
  acts: [],
});

const paymentNotice = ({ amountVnd, dossier }: Extract<ScanMeaning, { kind: 'payment-qr' }>): CounterNotice => {
  const amount = amountVnd === null ? 'any' : 'fixed';
  const values = { amount: amountVnd === null ? '' : formatMoney(amountVnd), code: dossier?.code ?? '' };
  return { tone: 'calm', key: `scan:payment.${dossier === null ? 'foreign' : 'ours'}-${amount}`, values, acts: [] };
};

/** The sentence for what was scanned; `counter` is the name of this counter. */
export const scanNotice = (meaning: Exclude<ScanMeaning, { kind: 'citizen-card' }>, counter: string): CounterNotice => {
  switch (meaning.kind) {
    case 'ticket':
      return ticketNotice(meaning.ticket, counter);
    case 'ticket-unknown':
      return { tone: 'act', key: 'scan.ticket-unknown', values: {}, acts: [] };
    case 'dossier':
      return { tone: 'good', key: 'scan.dossier', values: { code: meaning.dossier.code }, acts: [] };
    case 'dossier-unknown':
      return { tone: 'act', key: 'scan.dossier-unknown', values: { code: meaning.code }, acts: [] };
    case 'bad-card':
      return { tone: 'act', key: cardErrorKey(meaning.error), values: {}, acts: [] };
    case 'bad-mrz':
      return act(`scan:mrz.${known(mrzErrors, meaning.error)}`);
    case 'booking':
      return { tone: 'calm', key: 'scan:booking', values: {}, acts: ['call-next'] };
    case 'parcel':
      return {
        tone: meaning.checkDigitRight ? 'calm' : 'act',
        key: meaning.checkDigitRight ? 'scan:parcel.right' : 'scan:parcel.doubtful',
        values: { number: meaning.number },
        acts: ['find'],
      };
    case 'payment-qr':
      return paymentNotice(meaning);
    case 'bad-payment-qr':
      return act('scan:bad-payment');
    case 'procedure':
      return { tone: 'good', key: 'scan:procedure', values: { name: meaning.procedure.name }, acts: ['undo'] };
    case 'procedure-unknown':
      return act('scan:procedure-unknown', { code: meaning.code });
    case 'card-by-keyboard':
      return act('scan:card-by-keyboard');
    case 'mangled':
      return act('scan:mangled');
    case 'torn':
      return { tone: 'act', key: 'scan.torn', values: {}, acts: [] };
    case 'noise':
      return { tone: 'act', key: 'scan.noise', values: {}, acts: [] };
    case 'unknown':
      return { tone: 'act', key: 'scan.unknown', values: { count: meaning.length }, acts: [] };
    default:
      return assertNever(meaning);
  }
};

/** The sentence after a citizen card filled the form; an undo is offered when it wrote over something. */
export const cardNotice = (warnings: readonly CardWarning[], overwrote: boolean): CounterNotice => ({
  tone: 'good',
  key: warnings.length === 0 ? 'scan.card' : 'scan.card-with-warnings',
  values: { count: warnings.length },
  acts: overwrote ? ['undo'] : [],
});
