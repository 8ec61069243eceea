import { expect, onTestFinished, test } from 'vitest';
import { addRepair } from '#main/store/meta.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { bindSlips, waitingSlips } from '#main/usecases/money/bind-slips.ts';
import { nextReceipt } from '#main/usecases/money/next-receipt.ts';
import { blockNow } from '#main/usecases/money/receipt-block.ts';
import { receiptTroubles } from '#main/usecases/money/receipt-troubles.ts';
import { takeCash } from '#main/usecases/money/take-money.ts';
import { acceptedDossier, receiptBlock, setBlock } from '#test/support/money-centre.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const begin = async (block: typeof receiptBlock | undefined, connected = true): Promise<TestTerminal> => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  if (connected) terminal.setConnection('online');
  terminal.store.append([setBlock('Q1', block), acceptedDossier('0001'), acceptedDossier('0002')]);
  return terminal;
};
const give = (terminal: TestTerminal) => nextReceipt(terminal, { amountVnd: 10_000, way: 'cash' }).number;
const numbers = ({ store }: TestTerminal, id: string) =>
  dossierById(store.db, id)?.money.receipts.map(({ number }) => number);

test('numbers run on in the counter’s block, then there are slips', async () => {
  const terminal = await begin(receiptBlock);
  expect([give(terminal), give(terminal), give(terminal), give(terminal)]).toEqual([41, 42, 43, null]);
  expect([blockNow(terminal, 'Q1').kind, receiptTroubles(terminal)]).toEqual(['block-empty', ['receipts-none']]);
});

test.each([
  ['no block', undefined, 'no-block', []],
  ['a block of last year', { ...receiptBlock, serial: '25TAA' }, 'other-year', ['receipts-none']],
] as const)('with %s a slip is given', async (_name, block, kind, troubles) => {
  const terminal = await begin(block);
  expect([give(terminal), blockNow(terminal, 'Q1').kind, receiptTroubles(terminal)]).toEqual([null, kind, troubles]);
});

test('a number that was set aside is never given again, also when the machine stopped before the receipt was written', async () => {
  const terminal = await begin(receiptBlock);
  expect(give(terminal)).toBe(41);
  // The receipt was never appended: the machine went down here.
  const again = await terminal.reopen();
  onTestFinished(again.dispose);
  again.setConnection('online');
  expect([give(again), give(again)]).toEqual([42, 43]);
});

test('a block that another machine may have used is not touched before the site’s log is here', async () => {
  const terminal = await begin(receiptBlock, false);
  expect([give(terminal), blockNow(terminal, 'Q1').kind]).toEqual([null, 'not-caught-up']);
  const receipt = { form: 'EBL01', serial: '26TAA', amountVnd: 70_000, way: 'cash' as const };
  const written = (counter: string, id: string, number: number) => ({
    t: 'dossier.money' as const,
    id: '0001',
    d: { counter, officer: '', money: { event: 'receipt' as const, id, number, ...receipt } },
  });
  // Another counter's higher number of the same series says nothing about this block.
  terminal.store.append([written('Q1', 'a', 41), written('Q2', 'b', 900)]);
  terminal.setConnection('online');
  expect(give(terminal)).toBe(42);
  terminal.setConnection('alone');
  expect(give(terminal)).toBe(43);
});

test('a terminal whose database went back gives slips until it has heard what it used', async () => {
  const terminal = await begin(receiptBlock);
  takeCash(terminal, { dossier: '0001', requestId: 'r1' }, 70_000);
  addRepair(terminal.store.db);
  terminal.setConnection('alone');
  expect(give(terminal)).toBe(null);
  terminal.setConnection('online');
  expect(give(terminal)).toBe(42);
});

test('slips get their numbers, the oldest first, as soon as there is a block', async () => {
  const terminal = await begin(undefined);
  for (const dossier of ['0002', '0001']) {
    takeCash(terminal, { dossier, requestId: dossier }, 70_000);
    terminal.advance(60_000);
  }
  expect([numbers(terminal, '0001'), waitingSlips(terminal), receiptTroubles(terminal), bindSlips(terminal)]).toEqual([
    [null],
    2,
    ['slips-wait'],
    0,
  ]);
  terminal.store.append([setBlock('Q1', { ...receiptBlock, first: 41, last: 41 })]);
  expect([bindSlips(terminal), numbers(terminal, '0002'), numbers(terminal, '0001')]).toEqual([1, [41], [null]]);
  terminal.store.append([setBlock('Q1', { ...receiptBlock, first: 41, last: 400 })]);
  expect([bindSlips(terminal), numbers(terminal, '0001'), waitingSlips(terminal)]).toEqual([1, [42], 0]);
  expect(bindSlips(terminal)).toBe(0);
});

test('two counters with their own blocks never meet', async () => {
  const one = await begin(receiptBlock);
  const other = await testTerminal({ name: 'K2', profile: { counter: 'Q2' } });
  onTestFinished(other.dispose);
  other.setConnection('online');
  other.store.append([setBlock('Q2', { ...receiptBlock, first: 44, last: 46 })]);
  const given = [give(one), give(other), give(one), give(other), give(one), give(other)];
  expect(given).toEqual([41, 44, 42, 45, 43, 46]);
});
