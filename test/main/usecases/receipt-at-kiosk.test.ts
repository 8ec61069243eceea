import { expect, onTestFinished, test } from 'vitest';
import { dossierStatus } from '#main/usecases/dossier/dossier-status.ts';
import { receiptAtKiosk } from '#main/usecases/receipt-at-kiosk.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { testTerminal } from '#test/support/terminal.ts';

const open = async () => {
  const terminal = await testTerminal({ name: 'S1' });
  onTestFinished(terminal.dispose);
  return terminal;
};
const found = { kind: 'found', state: 'received', dueDay: '2026-09-18', service: 'A' } as const;

test('of a dossier its state, its day and its queue are told, and nothing of whose it is', async () => {
  const hub = await open();
  const outcome = receiveDossier(hub, 'Q1', {
    requestId: hub.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Đỗ Thị Đào',
      citizenNumber: '001090012345',
      formerNumber: '',
      birthDate: '1990-01-01',
      gender: 'female',
      address: 'Hà Nội',
      phone: '',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  expect(dossierStatus(hub, outcome.dossier.code)).toEqual(found);
  expect(dossierStatus(hub, 'H49.12-260915-9999')).toEqual({ kind: 'unknown' });
});

test('before its day and on it, the right queues; results are collected where the site says', async () => {
  const kiosk = await open();
  const of = () => receiptAtKiosk(kiosk, found);
  expect(of()).toMatchObject({
    standing: { kind: 'in-hand', due: { day: '2026-09-18', isReached: false } },
    result: { id: 'A' },
    supplement: { id: 'A' },
  });
  const results = { letter: 'G', name: { vi: 'Nhận kết quả', en: 'Results' }, hint: { vi: '', en: '' }, icon: 'inbox' };
  kiosk.store.append([
    {
      t: 'config.set',
      id: 'service:G',
      d: { kind: 'service', value: { ...results, order: 9, collectsResults: true } },
    },
  ]);
  kiosk.advance(3 * 86_400_000);
  expect(of()).toMatchObject({
    standing: { due: { isReached: true } },
    result: { id: 'G' },
    supplement: { id: 'A' },
  });
});

test('whatever is no answer sends the person to the staff, with the way to the results still open', async () => {
  const kiosk = await open();
  const replies = [
    { kind: 'hub-away' },
    { kind: 'refused' },
    { kind: 'too-many' },
    { ...found, state: 'returned' },
  ] as const;
  expect(replies.map((reply) => receiptAtKiosk(kiosk, reply).standing.kind)).toEqual(replies.map(() => 'ask-staff'));
  expect(receiptAtKiosk(kiosk, { kind: 'unknown' })).toEqual({
    standing: { kind: 'unknown' },
    result: null,
    supplement: null,
  });
});
