import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossiersReadyFor } from '#main/store/desk-dossiers.ts';
import { deliverResult } from '#main/usecases/dossier/deliver-result.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { applicant, giveOut, press, received, result } from './desk-dossier.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'Q1' });
});
afterEach(() => one.dispose());

type Delivery = CommandInput<'dossier.deliver'>['delivery'];
const deliver = (dossier: string, delivery: Delivery) =>
  deliverResult(one, { dossier, requestId: one.newId(), delivery });

test('a parcel comes back, is posted again under a new number, and arrives', () => {
  const dossier = received(one);
  press(one, dossier, result);
  press(one, dossier, { ...giveOut, way: 'post', parcel: 'EH123456785VN' });
  expect(deliver(dossier.id, { event: 'failed', reason: ' ' })).toEqual({ kind: 'incomplete', field: 'reason' });
  expect(deliver(dossier.id, { event: 'failed', reason: 'không có người' })).toMatchObject({
    dossier: { delivery: { state: 'failed' } },
  });
  expect(deliver(dossier.id, { event: 'posted', parcel: '' })).toEqual({ kind: 'incomplete', field: 'parcel' });
  expect(deliver(dossier.id, { event: 'posted', parcel: 'EH000000014VN' })).toMatchObject({
    dossier: { delivery: { state: 'posted', parcel: 'EH000000014VN' } },
  });
  expect(deliver(dossier.id, { event: 'delivered' })).toMatchObject({
    kind: 'delivered',
    dossier: { delivery: { state: 'delivered' } },
  });
  expect(deliver(dossier.id, { event: 'failed', reason: 'x' })).toMatchObject({ kind: 'not-on-its-way' });
});

test('another wish is possible until the result is out', () => {
  const dossier = received(one);
  const wish = { way: 'post', receiver: 'Đào', phone: '0912', address: 'Hạ Long' } as const;
  expect(deliver(dossier.id, { event: 'wish', wish })).toMatchObject({ dossier: { delivery: { wish } } });
  const nowhere = { ...wish, address: ' ' };
  expect(deliver(dossier.id, { event: 'wish', wish: nowhere })).toEqual({ kind: 'incomplete', field: 'address' });
  expect(deliver(dossier.id, { event: 'wish', wish: { ...nowhere, way: 'counter' } }).kind).toBe('delivered');
  press(one, dossier, result);
  press(one, dossier, giveOut);
  expect(deliver(dossier.id, { event: 'wish', wish })).toMatchObject({ kind: 'not-on-its-way' });
  expect(deliver('none', { event: 'delivered' })).toEqual({ kind: 'not-found' });
});

test('a card finds the results of its person that wait, and no others', () => {
  const [a, b] = [received(one), received(one)];
  press(one, a, result);
  expect(dossiersReadyFor(one.store.db, applicant.citizenNumber).map(({ id }) => id)).toEqual([a.id]);
  press(one, b, result);
  press(one, a, giveOut);
  expect(dossiersReadyFor(one.store.db, applicant.citizenNumber).map(({ id }) => id)).toEqual([b.id]);
  expect(dossiersReadyFor(one.store.db, '001090000000')).toEqual([]);
});
