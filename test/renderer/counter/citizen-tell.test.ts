import { expect, test } from 'vitest';
import { citizenTell } from '#renderer/counter/citizen-tell.ts';
import { blankDraft, type IntakeDraft } from '#renderer/counter/intake-draft.ts';
import { calledTicket } from './counter-answers.ts';
import { dossier } from './counter-dossiers.ts';

const serving = calledTicket('A042', 'Quầy 5');

const draft: IntakeDraft = {
  ...blankDraft,
  ticket: { id: serving.id, label: serving.label },
  fields: {
    ...blankDraft.fields,
    fullName: 'Nguyễn Văn An',
    citizenNumber: '001090012345',
    procedure: '1.001193',
    components: [
      { name: 'Tờ khai', originals: '1', certified: '2', photocopies: '0', sheets: '', fromData: '', database: '' },
    ],
  },
};
const intake = { kind: 'intake' } as const;

test('the form of the person being served is told, with the number masked', () => {
  expect(citizenTell(intake, draft, serving)).toEqual({
    kind: 'draft',
    ticket: serving.id,
    applicantName: 'Nguyễn Văn An',
    maskedNumber: '••••••••2345',
    procedure: '1.001193',
    papers: [{ name: 'Tờ khai', count: 3 }],
  });
});

test('a form that was begun for another ticket, or nothing entered, is not told', () => {
  const other = { ...draft, ticket: { id: 'another', label: 'A001' } };
  expect([
    citizenTell(intake, other, serving),
    citizenTell(intake, draft, null),
    citizenTell(intake, { ...draft, ticket: null }, serving),
    citizenTell(intake, blankDraft, serving),
  ]).toEqual(Array.from({ length: 4 }, () => ({ kind: 'nothing' })));
});

test('a dossier is told only when it was just received for the person being served', () => {
  const mine = { ...dossier, ticketLabel: serving.label };
  const pane = { kind: 'dossier', id: mine.id, first: mine, justReceived: true } as const;
  expect([
    citizenTell(pane, blankDraft, serving),
    citizenTell(pane, blankDraft, null),
    citizenTell({ ...pane, justReceived: false }, blankDraft, serving),
  ]).toEqual([{ kind: 'dossier', ticket: serving.id, dossier: mine.id }, { kind: 'nothing' }, { kind: 'nothing' }]);
});
