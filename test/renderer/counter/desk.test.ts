import { expect, test } from 'vitest';
import { clearDesk, deskReducer, type Desk } from '#renderer/counter/desk.ts';
import { calledTicket } from './counter-answers.ts';
import { dossier } from './counter-dossiers.ts';

const opened: Desk = {
  pane: { kind: 'dossier', id: dossier.id, first: dossier, justReceived: false },
  card: null,
  notice: { tone: 'good', key: 'scan.dossier', values: { code: dossier.code }, acts: [] },
};

test('a scanned dossier lies open and is named', () => {
  expect(deskReducer(clearDesk, { kind: 'scanned', meaning: { kind: 'dossier', dossier }, counter: 'Quầy 5' })).toEqual(
    opened,
  );
});

test('a scanned ticket lies beside what is open', () => {
  const ticket = calledTicket('A051', 'Quầy 3');
  expect(deskReducer(opened, { kind: 'scanned', meaning: { kind: 'ticket', ticket }, counter: 'Quầy 5' })).toEqual({
    pane: opened.pane,
    card: ticket,
    notice: { tone: 'calm', key: 'scan.ticket.elsewhere', values: { label: 'A051', counter: 'Quầy 3' }, acts: [] },
  });
});

test('a bad scan is told and moves nothing', () => {
  expect(deskReducer(opened, { kind: 'scanned', meaning: { kind: 'torn' }, counter: 'Quầy 5' })).toEqual({
    ...opened,
    notice: { tone: 'act', key: 'scan.torn', values: {}, acts: [] },
  });
});

test('a transfer code of a dossier opens it, one of nobody moves nothing', () => {
  const ours = { kind: 'payment-qr', amountVnd: 70_000, purpose: '', dossier } as const;
  const scanned = (meaning: typeof ours | (Omit<typeof ours, 'dossier'> & { readonly dossier: null })) =>
    deskReducer(clearDesk, { kind: 'scanned', meaning, counter: 'Quầy 5' }).pane;
  expect([scanned(ours), scanned({ ...ours, dossier: null })]).toEqual([opened.pane, clearDesk.pane]);
});

test('a procedure brings the form, in which it is chosen, back to the front', () => {
  const procedure = { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', deadline: '', feeVnd: 0 };
  expect(
    deskReducer(opened, { kind: 'scanned', meaning: { kind: 'procedure', procedure }, counter: 'Quầy 5' }),
  ).toMatchObject({ pane: { kind: 'intake' }, notice: { key: 'scan:procedure', acts: ['undo'] } });
});

test('a card brings the form back to the front', () => {
  expect(deskReducer(opened, { kind: 'card-filled', warnings: [], overwrote: true })).toEqual({
    pane: { kind: 'intake' },
    card: null,
    notice: { tone: 'good', key: 'scan.card', values: { count: 0 }, acts: ['undo'] },
  });
});

test('a received dossier lies open with its code said', () => {
  expect(deskReducer(clearDesk, { kind: 'received', dossier })).toEqual({
    pane: { kind: 'dossier', id: dossier.id, first: dossier, justReceived: true },
    card: null,
    notice: { tone: 'good', key: 'say.received', values: { code: dossier.code }, acts: [] },
  });
});

test('a new visit clears the desk of the last one and keeps what was just said', () => {
  expect(deskReducer(opened, { kind: 'new-visit' })).toEqual({
    pane: { kind: 'intake' },
    card: null,
    notice: opened.notice,
  });
});

test('closing clears the desk', () => {
  expect(deskReducer({ ...opened, card: calledTicket('A051', 'Quầy 3') }, { kind: 'close' })).toEqual(clearDesk);
});
