import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CardError } from '#common/domain/identity/parse-citizen-card.ts';
import type { CardWarning } from '#common/domain/identity/card-warnings.ts';
import type { MrzError, MrzWarning } from '#common/domain/identity/parse-mrz.ts';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import { cardErrorKey, cardWarningKey, scanNotice } from '#renderer/counter/scan-notice.ts';
import { sentencesOf } from '#test/support/house/texts.ts';
import { calledTicket, waitingTicket } from './counter-answers.ts';
import { dossier } from './counter-dossiers.ts';

const keysOf = (language: string, area: string): readonly string[] =>
  sentencesOf(
    area,
    readFileSync(new URL(`../../../renderer/locales/${language}/${area}.json`, import.meta.url), 'utf8'),
  ).map(({ key }) => key);
const sentences = ['vi', 'en'].map(
  (language) => new Set([...keysOf(language, 'counter'), ...keysOf(language, 'scan')]),
);
const isSaid = (key: string): boolean =>
  sentences.every((keys) => keys.has(key.startsWith('scan:') ? key : `counter:${key}`));

// Written as records, so that a new fault or warning of a card does not compile without its sentence.
const errors: { readonly [Kind in CardError['kind']]: true } = {
  'not-a-card': true,
  'too-few-fields': true,
  'bad-number': true,
  'empty-name': true,
  'impossible-date': true,
  'unknown-gender': true,
  'broken-encoding': true,
};
const mrzErrors: { readonly [Kind in MrzError['kind']]: true } = {
  torn: true,
  'not-vietnamese': true,
  'check-digit': true,
  'bad-number': true,
  'numbers-differ': true,
  'impossible-date': true,
  'unknown-gender': true,
  'empty-name': true,
};
type Unsaid = 'plain-name' | 'mrz-without-address' | 'mrz-without-issue-date';
const warnings: { readonly [Kind in CardWarning['kind'] | MrzWarning['kind'] | Unsaid]: true } = {
  'plain-name': true,
  'mrz-without-address': true,
  'mrz-without-issue-date': true,
  'card-expired': true,
  'gender-mismatch': true,
  'birth-year-mismatch': true,
  'unknown-province': true,
  'unusual-gender': true,
  'unusual-old-number': true,
  'name-all-upper': true,
  'empty-address': true,
  'birth-date-in-future': true,
  'issue-date-in-future': true,
  'issued-before-birth': true,
  'extra-fields': true,
};

test.each(Object.keys(errors))('a card with the fault "%s" has its own sentence in both languages', (error) => {
  expect([cardErrorKey(error), isSaid(cardErrorKey(error))]).toEqual([`scan.bad-card.${error}`, true]);
});

test.each(Object.keys(mrzErrors))('the back of a card with the fault "%s" has its own sentence', (error) => {
  const { key } = scanNotice({ kind: 'bad-mrz', error }, 'Quầy 5');
  expect([key, isSaid(key)]).toEqual([`scan:mrz.${error}`, true]);
});

test.each(Object.keys(warnings))('the card warning "%s" has its own sentence in both languages', (code) => {
  expect([cardWarningKey(code), isSaid(cardWarningKey(code))]).toEqual([`card-warning.${code}`, true]);
});

test('what a newer backend finds on a card still has a sentence', () => {
  expect([cardErrorKey('new'), cardWarningKey('new')]).toEqual(['scan.bad-card.other', 'card-warning.other']);
  expect([isSaid('scan.bad-card.other'), isSaid('card-warning.other')]).toEqual([true, true]);
});

test.each<readonly [Exclude<ScanMeaning, { kind: 'citizen-card' }>, string, string]>([
  [{ kind: 'ticket', ticket: waitingTicket('A051', 4) }, 'calm', 'scan.ticket.waiting'],
  [{ kind: 'ticket', ticket: calledTicket('A042', 'Quầy 5') }, 'good', 'scan.ticket.here'],
  [{ kind: 'ticket', ticket: calledTicket('A051', 'Quầy 3') }, 'calm', 'scan.ticket.elsewhere'],
  [{ kind: 'ticket', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'parked' } }, 'calm', 'scan.ticket.parked'],
  [{ kind: 'ticket', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'no-show' } }, 'calm', 'scan.ticket.no-show'],
  [{ kind: 'ticket', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'done' } }, 'calm', 'scan.ticket.done'],
  [{ kind: 'ticket-unknown' }, 'act', 'scan.ticket-unknown'],
  [{ kind: 'dossier', dossier }, 'good', 'scan.dossier'],
  [{ kind: 'dossier-unknown', code: 'H26.102-260309-0099' }, 'act', 'scan.dossier-unknown'],
  [{ kind: 'bad-card', error: 'impossible-date' }, 'act', 'scan.bad-card.impossible-date'],
  [{ kind: 'torn' }, 'act', 'scan.torn'],
  [{ kind: 'noise' }, 'act', 'scan.noise'],
  [{ kind: 'unknown', length: 12 }, 'act', 'scan.unknown'],
  [{ kind: 'bad-mrz', error: 'new' }, 'act', 'scan:mrz.other'],
  [{ kind: 'booking' }, 'calm', 'scan:booking'],
  [{ kind: 'parcel', number: 'EH123456785VN', checkDigitRight: true }, 'calm', 'scan:parcel.right'],
  [{ kind: 'parcel', number: 'EH123456784VN', checkDigitRight: false }, 'act', 'scan:parcel.doubtful'],
  [{ kind: 'payment-qr', amountVnd: 70_000, purpose: '', dossier }, 'calm', 'scan:payment.ours-fixed'],
  [{ kind: 'payment-qr', amountVnd: null, purpose: '', dossier: null }, 'calm', 'scan:payment.foreign-any'],
  [{ kind: 'bad-payment-qr', error: 'torn' }, 'act', 'scan:bad-payment'],
  [
    {
      kind: 'procedure',
      procedure: { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', deadline: '', feeVnd: 0 },
    },
    'good',
    'scan:procedure',
  ],
  [{ kind: 'procedure-unknown', code: '9.999999' }, 'act', 'scan:procedure-unknown'],
  [{ kind: 'card-by-keyboard' }, 'act', 'scan:card-by-keyboard'],
  [{ kind: 'mangled' }, 'act', 'scan:mangled'],
])('the scan %o is said in the tone %s by %s', (meaning, tone, key) => {
  const notice = scanNotice(meaning, 'Quầy 5');
  expect([notice.tone, notice.key, isSaid(notice.key)]).toEqual([tone, key, true]);
});
