import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { makeHandOver, signHandOver } from '#main/usecases/dossier/hand-over.ts';
import { handOverReady } from '#main/usecases/views/hand-over-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { forward, giveOut, press, received, result } from './desk-dossier.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'Q1' });
});
afterEach(() => one.dispose());

type Make = CommandInput<'hand-over.make'>;
const make = (what: Make['what'], ids: readonly string[], part: Partial<Make> = {}) =>
  makeHandOver(one, {
    requestId: one.newId(),
    what,
    place: 'Phòng Tư pháp',
    other: '',
    items: ids.map((dossier) => ({ dossier, note: '', number: '77/2026' })),
    ...part,
  });
const stateOf = (id: string) => dossierById(one.store.db, id)?.state;
const listed = (what: Make['what']) => handOverReady(one, what).candidates.map(({ id }) => id);

test('dossiers to a department: one list, a step for each, the desk signs and the other side later', () => {
  const [a, b] = [received(one), received(one)];
  expect(listed('to-department').toSorted()).toEqual([a.id, b.id].toSorted());
  const outcome = make('to-department', [a.id, b.id]);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  expect(outcome.handOver).toMatchObject({
    number: '0100-260915/BG',
    from: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    to: 'Phòng Tư pháp',
    items: [{ code: a.code }, { code: b.code }],
    giver: { name: 'Quầy 1' },
    receiver: null,
  });
  expect([stateOf(a.id), stateOf(b.id)]).toEqual(['processing', 'processing']);
  expect(listed('to-department')).toEqual([]);
  const sign = (name: string) =>
    signHandOver(one, { requestId: one.newId(), handOver: outcome.handOver.id, side: 'receiver', name });
  expect(handOverReady(one, 'to-department').unsigned.map(({ id }) => id)).toEqual([outcome.handOver.id]);
  expect(sign(' ')).toEqual({ kind: 'incomplete', field: 'name' });
  expect(sign(' Trần Văn Long ')).toMatchObject({ kind: 'signed', handOver: { receiver: { name: 'Trần Văn Long' } } });
  expect(sign('Ai khác')).toMatchObject({ kind: 'already-signed', handOver: { receiver: { name: 'Trần Văn Long' } } });
  expect(handOverReady(one, 'to-department').unsigned).toEqual([]);
});

test('the same press makes one list; what moved on meanwhile is named and nothing is written', () => {
  const [a, b] = [received(one), received(one)];
  const requestId = one.newId();
  const first = make('to-department', [a.id], { requestId });
  expect(make('to-department', [a.id], { requestId })).toEqual(first);
  press(one, b, { event: 'ask-stop', reason: '', how: 'in-person' });
  const c = received(one);
  expect(make('to-department', [b.id, c.id])).toEqual({ kind: 'moved', codes: [b.code] });
  expect(stateOf(c.id)).toBe('received');
  expect(make('to-department', [c.id], { place: ' ' })).toEqual({ kind: 'incomplete', field: 'place' });
  expect(make('to-department', [])).toEqual({ kind: 'incomplete', field: 'items' });
});

test('what was forwarded on the screen before goes over on paper without a second step', () => {
  const dossier = received(one);
  press(one, dossier, forward);
  expect(listed('to-department')).toEqual([dossier.id]);
  make('to-department', [dossier.id]);
  expect(dossierById(one.store.db, dossier.id)?.history.map(({ event }) => event)).toEqual(['receive', 'forward']);
});

test('results that come in are a step each, and both sides may sign at once', () => {
  const dossier = received(one);
  press(one, dossier, forward);
  const ready = handOverReady(one, 'results-in');
  expect(ready.candidates).toMatchObject([{ id: dossier.id, place: 'Phòng Tư pháp' }]);
  expect(make('results-in', [dossier.id], { other: 'Trần Văn Long' })).toMatchObject({
    kind: 'made',
    handOver: { from: 'Phòng Tư pháp', giver: { name: 'Trần Văn Long' }, receiver: { name: 'Quầy 1' } },
  });
  expect(dossierById(one.store.db, dossier.id)).toMatchObject({
    state: 'done',
    results: [{ type: 'Giấy khai sinh', number: '77/2026' }],
  });
});

test('parcels that were posted are listed for the post once', () => {
  const dossier = received(one);
  press(one, dossier, result);
  expect(make('post-out', [dossier.id])).toEqual({ kind: 'moved', codes: [dossier.code] });
  press(one, dossier, { ...giveOut, way: 'post', parcel: 'EH123456785VN' });
  expect(handOverReady(one, 'post-out')).toMatchObject({
    candidates: [{ id: dossier.id, parcel: 'EH123456785VN' }],
    places: ['Bưu điện'],
  });
  expect(make('post-out', [dossier.id], { place: 'Bưu điện' })).toMatchObject({
    handOver: { items: [{ parcel: 'EH123456785VN' }] },
  });
  expect(listed('post-out')).toEqual([]);
});

test('a list that is not here cannot be signed', () => {
  expect(signHandOver(one, { requestId: one.newId(), handOver: 'none', side: 'giver', name: 'A' })).toEqual({
    kind: 'not-found',
  });
});
