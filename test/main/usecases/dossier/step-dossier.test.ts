import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { askSupplement, forward, giveOut, press, received, result } from './desk-dossier.ts';

const DAY = 86_400_000;
let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'Q1' });
});
afterEach(() => one.dispose());

const ready = () => {
  const dossier = received(one);
  press(one, dossier, forward);
  press(one, dossier, result);
  return dossier;
};
const now = (id: string) => dossierById(one.store.db, id);
const jobs = (id: string, what: 'supplement' | 'refusal' | 'result-receipt' | 'parcel-label') =>
  printJobOf(one.store.db, id, what) !== null;

test('a whole way: forwarded, asked for papers, brought, result, given out; each with what it prints', () => {
  const dossier = received(one);
  expect(press(one, dossier, forward)).toMatchObject({ kind: 'stepped', dossier: { state: 'processing' } });
  const asked = press(one, dossier, askSupplement);
  expect(asked).toMatchObject({ kind: 'stepped', dossier: { state: 'waiting-supplement' } });
  expect(now(dossier.id)?.history.at(-1)?.step).toMatchObject({
    items: [{ name: 'Giấy chứng sinh', note: 'bản rõ' }],
    number: '0100-260915/HDHS',
    // Fifteen working days from Tuesday 15/09/2026.
    answerBy: Date.UTC(2026, 9, 6, 3),
  });
  expect(jobs(dossier.id, 'supplement')).toBe(true);
  one.advance(DAY);
  const brought = [{ name: 'Giấy chứng sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' }];
  expect(press(one, dossier, { event: 'supplemented', brought })).toMatchObject({
    kind: 'stepped',
    dossier: { state: 'processing', components: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }] },
  });
  press(one, dossier, result);
  expect(press(one, dossier, giveOut)).toMatchObject({
    kind: 'stepped',
    dossier: { state: 'returned', delivery: { state: 'handed-over' } },
  });
  expect(jobs(dossier.id, 'result-receipt')).toBe(true);
  expect(now(dossier.id)?.history.at(-1)?.step).toMatchObject({ unsigned: 'Ký trên giấy biên nhận' });
});

test('the same press steps once, and a step that the state does not allow is refused by name and not written', () => {
  const dossier = received(one);
  const request = one.newId();
  press(one, dossier, forward, request);
  press(one, dossier, forward, request);
  expect(now(dossier.id)?.history.map(({ event }) => event)).toEqual(['receive', 'forward']);
  expect(press(one, dossier, { event: 'stop', givenBack: '', fee: '' })).toMatchObject({
    kind: 'refused',
    why: 'wrong-state',
  });
  expect(now(dossier.id)?.history.length).toBe(2);
  press(one, dossier, askSupplement);
  press(one, dossier, { event: 'supplemented', brought: [] });
  expect(press(one, dossier, askSupplement)).toMatchObject({ kind: 'refused', why: 'supplement-times' });
});

test.each<readonly [string, StepWish, string]>([
  ['a forward without a place', { ...forward, to: ' ' } as StepWish, 'to'],
  ['a request without papers', { event: 'ask-supplement', reason: '', items: [] }, 'items'],
  ['a refusal by the agency without a reason', { event: 'not-eligible', number: '', reason: ' ' }, 'reason'],
  [
    'an apology without a reason',
    { event: 'extend', reason: '', newDueAt: Date.UTC(2027, 0, 1), signer: '' },
    'reason',
  ],
  [
    'an apology for yesterday',
    { event: 'extend', reason: 'x', newDueAt: Date.UTC(2026, 0, 1), signer: '' },
    'newDueAt',
  ],
])('%s names the field', (_, step, field) => {
  const dossier = received(one);
  press(one, dossier, forward);
  expect(press(one, dossier, step)).toEqual({ kind: 'incomplete', field });
});

test('an unknown dossier is named', () => {
  expect(press(one, { ...received(one), id: 'nobody' }, forward)).toEqual({ kind: 'not-found' });
});

test('somebody else needs a letter of authority; the owner, by name, does not', () => {
  const dossier = ready();
  const other = { ...giveOut, receiver: 'Lê Văn Cường', receiverNumber: '001090099999' };
  expect(press(one, dossier, other)).toEqual({ kind: 'incomplete', field: 'authority' });
  expect(press(one, dossier, { ...other, authority: 'số 12 ngày 01/09/2026' })).toMatchObject({ kind: 'stepped' });
  expect(press(one, ready(), { ...giveOut, receiver: 'Nguyễn Minh Khôi', receiverNumber: '' })).toMatchObject({
    kind: 'stepped',
  });
});

test('money that is due holds the result back until somebody says why, and the why is kept', () => {
  const dossier = ready();
  one.store.append([
    {
      t: 'dossier.money',
      id: dossier.id,
      d: { counter: 'Q1', officer: '', money: { event: 'due', totalVnd: 75_000, reason: 'tính lại' } },
    },
  ]);
  expect(press(one, dossier, giveOut)).toEqual({ kind: 'incomplete', field: 'owing' });
  expect(press(one, dossier, { ...giveOut, owing: 'đã nộp ở kho bạc' })).toMatchObject({ kind: 'stepped' });
  expect(now(dossier.id)?.history.at(-1)?.step).toMatchObject({ owing: 'đã nộp ở kho bạc' });
});

test('by post a parcel number is needed and the label is printed; electronically nothing is', () => {
  const posted = ready();
  expect(press(one, posted, { ...giveOut, way: 'post' })).toEqual({ kind: 'incomplete', field: 'parcel' });
  expect(press(one, posted, { ...giveOut, way: 'post', parcel: 'EH123456785VN' })).toMatchObject({
    dossier: { delivery: { state: 'posted', parcel: 'EH123456785VN' } },
  });
  expect([jobs(posted.id, 'parcel-label'), jobs(posted.id, 'result-receipt')]).toEqual([true, false]);
  const sent = ready();
  expect(press(one, sent, { ...giveOut, way: 'electronic' })).toMatchObject({
    dossier: { delivery: { state: 'to-store' } },
  });
  expect([jobs(sent.id, 'parcel-label'), jobs(sent.id, 'result-receipt')]).toEqual([false, false]);
});

test('what was signed on the second screen is named with the step and among the files', () => {
  const dossier = ready();
  const signature = 'ab'.repeat(32);
  press(one, dossier, { ...giveOut, signature, signatureBytes: 4_096 });
  expect(now(dossier.id)?.history.at(-1)?.step).toMatchObject({ signature });
  expect(now(dossier.id)?.history.at(-1)?.step).not.toHaveProperty('unsigned');
  expect(now(dossier.id)?.files).toMatchObject([{ sha256: signature, bytes: 4_096, kind: 'signature' }]);
});

test('a refusal at the door prints its form', () => {
  const id = one.newId();
  one.store.append([
    {
      t: 'dossier.arrive',
      id,
      d: {
        channel: 'online',
        ref: 'G22.99',
        counter: '',
        procedureCode: '1.001193',
        procedureName: 'Khai sinh',
        procedureVersion: '2026-07',
        agency: 'UBND',
        applicant: received(one).applicant,
        ownerName: '',
        components: [],
        sets: 1,
        arrivedAt: one.store.now(),
      },
    },
  ]);
  const arrived = now(id);
  if (arrived === null) throw new Error('not arrived');
  expect(press(one, arrived, { event: 'refuse', reason: ' ' })).toEqual({ kind: 'incomplete', field: 'reason' });
  expect(press(one, arrived, { event: 'refuse', reason: 'sai thẩm quyền' })).toMatchObject({
    dossier: { state: 'refused' },
  });
  expect(jobs(id, 'refusal')).toBe(true);
});
