import { expect, onTestFinished, test } from 'vitest';
import type { PaymentRequest } from '#common/ipc/money-calls.ts';
import { answer } from '#main/ipc/answer.ts';
import { openMoneyDesk } from '#main/backend/money-desk.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { acceptedDossier, receiptBlock, setAccount, setBlock } from '#test/support/money-centre.ts';
import { testTerminal } from '#test/support/terminal.ts';

/** Nothing here may end in an exception. */
const fail = (_name: string, error: unknown): never => {
  throw error;
};

const begin = async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  terminal.setConnection('online');
  terminal.store.append([setAccount(), acceptedDossier('0001')]);
  const screens: (PaymentRequest | null)[] = [];
  const desk = openMoneyDesk({ terminal, condition: () => null, askToPay: (request) => void screens.push(request) });
  onTestFinished(desk.stop);
  const call = (name: string, input: unknown) => answer(desk.handlers, 'counter', name, input, fail);
  let count = 0;
  const to = () => ({
    dossier: '0001',
    requestId: `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
  });
  const numbers = () => dossierById(terminal.store.db, '0001')?.money.receipts.map(({ number }) => number);
  return { terminal, call, to, screens, numbers };
};

test('a code goes to the citizen’s screen only where it is asked for, and is put away when it was paid', async () => {
  const { call, to, screens } = await begin();
  await call('money.request', { ...to(), on: 'paper' });
  await call('money.request', { ...to(), on: 'screen' });
  await call('money.report', { ...to(), amountVnd: 70_000 });
  await call('money.hide', {});
  expect(screens.map((one) => one?.amountVnd ?? null)).toEqual([70_000, null, null]);
});

test('slips get their numbers by themselves when the counter gets a block', async () => {
  const { terminal, call, to, numbers } = await begin();
  expect(await call('money.cash', { ...to(), amountVnd: 70_000 })).toMatchObject({
    ok: true,
    value: { kind: 'done', dossier: { money: { state: 'reconciled', receipts: [{ number: null }] } } },
  });
  terminal.store.append([setBlock('Q1', receiptBlock)]);
  expect(numbers()).toEqual([41]);
});

test.each([
  ['money.reconcile', { amountVnd: 1, ref: ' \n ', shared: false }],
  ['money.refund', { amountVnd: 1, reason: '  ' }],
  ['money.due', { totalVnd: -1, reason: 'x' }],
  ['money.cash', { amountVnd: 0 }],
  ['money.cash', { amountVnd: 0.5 }],
] as const)('%s with %j is not even tried', async (name, input) => {
  const { call, to, numbers } = await begin();
  expect(await call(name, { ...to(), ...input })).toMatchObject({ ok: false });
  expect(numbers()).toEqual([]);
});

test('nobody but the counter takes money; the supervisor may see the day’s list', async () => {
  const { terminal } = await begin();
  const { handlers, stop } = openMoneyDesk({ terminal, condition: () => null, askToPay: () => undefined });
  onTestFinished(stop);
  const input = { dossier: '0001', requestId: '00000000-0000-7000-8000-000000000099', amountVnd: 1 };
  expect(await answer(handlers, 'kiosk', 'money.cash', input, fail)).toMatchObject({ ok: false });
  expect(await answer(handlers, 'supervisor', 'money.day', { day: null }, fail)).toMatchObject({
    ok: true,
    value: { officers: [], fees: [] },
  });
});
