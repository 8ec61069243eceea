import { expect, onTestFinished, test } from 'vitest';
import { dossierById } from '#main/store/dossiers.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { moneyDay } from '#main/usecases/money/money-day.ts';
import { moneySheet } from '#main/usecases/money/money-sheet.ts';
import { readBankStatement } from '#main/usecases/money/read-bank-statement.ts';
import { reprintReceipt } from '#main/usecases/money/reprint-receipt.ts';
import { askPayment, changeDue, reconcile, refund, reportPaid, takeCash } from '#main/usecases/money/take-money.ts';
import { printJobsOf } from '#main/store/print-jobs.ts';
import { acceptedDossier, receiptBlock, setAccount, setBlock } from '#test/support/money-centre.ts';
import { testTerminal } from '#test/support/terminal.ts';

const begin = async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  terminal.setConnection('online');
  terminal.store.append([setBlock('Q1', receiptBlock), setAccount(), acceptedDossier('0001'), acceptedDossier('0002')]);
  let count = 0;
  const request = (requestId = `r${(count += 1)}`, dossier = '0001') => ({ dossier, requestId });
  const money = (id = '0001') => dossierById(terminal.store.db, id)?.money;
  const papers = (what: string, id = '0001') =>
    printJobsOf(terminal.store.db, id).filter((job) => job.what === what).length;
  return { terminal, request, money, papers };
};

test('cash is taken once however often it is pressed, with one receipt and one paper', async () => {
  const { terminal, request, money, papers } = await begin();
  const kinds = ['a', 'a', 'a'].map((id) => takeCash(terminal, request(id), 70_000).kind);
  expect(kinds).toEqual(['done', 'done', 'done']);
  expect(money()).toMatchObject({ state: 'reconciled', paidVnd: 70_000, receipts: [{ number: 41, way: 'cash' }] });
  expect(papers('money-receipt')).toBe(1);
});

test.each([
  ['more cash than is left', 70_001, 70_000],
  ['cash where a part was paid', 50_001, 50_000],
])('%s is refused with what is meant at most', async (_name, amountVnd, mostVnd) => {
  const { terminal, request, money } = await begin();
  if (mostVnd === 50_000) takeCash(terminal, request(), 20_000);
  const before = money();
  expect(takeCash(terminal, request(), amountVnd)).toEqual({ kind: 'bad-amount', mostVnd });
  expect(money()).toEqual(before);
});

test('nothing can be taken, said or asked for where nothing is left, nor given back where nothing came', async () => {
  const { terminal, request } = await begin();
  expect(refund(terminal, request(), 1, 'Hoàn')).toEqual({ kind: 'bad-amount', mostVnd: 0 });
  takeCash(terminal, request(), 70_000);
  expect([
    takeCash(terminal, request(), 1),
    reportPaid(terminal, request(), 1),
    askPayment(terminal, request(), false),
    takeCash(terminal, request('x', 'nobody'), 1),
  ]).toEqual([
    { kind: 'bad-amount', mostVnd: 0 },
    { kind: 'bad-amount', mostVnd: 0 },
    { kind: 'nothing-due' },
    { kind: 'not-found' },
  ]);
});

test('a transaction counts once for a dossier, and for another one only where the officer says so', async () => {
  const { terminal, request, money } = await begin();
  const transfer = { amountVnd: 70_000, ref: 'FT1', shared: false };
  expect(reconcile(terminal, request(), transfer).kind).toBe('done');
  expect(reconcile(terminal, request(), transfer).kind).toBe('done');
  expect(money()).toMatchObject({ paidVnd: 70_000, receipts: [{ number: 41 }] });
  expect(reconcile(terminal, request('s1', '0002'), transfer)).toEqual({
    kind: 'ref-elsewhere',
    code: 'H49.12-260915-0001',
  });
  expect(money('0002')).toMatchObject({ paidVnd: 0, receipts: [] });
  expect(reconcile(terminal, request('s2', '0002'), { ...transfer, shared: true }).kind).toBe('done');
  expect(money('0002')).toMatchObject({ paidVnd: 70_000, receipts: [{ number: 42, way: 'transfer' }] });
});

test('a code asks for what is left, is written down as shown, and is printed only where paper is wanted', async () => {
  const { terminal, request, money, papers } = await begin();
  takeCash(terminal, request(), 20_000);
  const asked = askPayment(terminal, request('q'), false);
  expect(askPayment(terminal, request('q'), false).kind).toBe('asked');
  expect(asked).toMatchObject({
    kind: 'asked',
    order: { amountVnd: 50_000, purpose: 'H49.12-260915-0001', bank: 'Vietcombank', account: '0011001234567' },
  });
  expect(money()?.history.filter(({ money: one }) => one.event === 'shown')).toHaveLength(1);
  expect([money()?.state, papers('payment-request')]).toEqual(['shown', 0]);
  askPayment(terminal, request(), true);
  expect(papers('payment-request')).toBe(1);
});

test('without an account, or with a code longer than a transfer’s text, no code is made', async () => {
  const { terminal, request } = await begin();
  terminal.store.append([acceptedDossier('0003', 'H49.12.99-260915-0000000003')]);
  expect(askPayment(terminal, request('l', '0003'), false)).toEqual({ kind: 'no-purpose' });
  const bare = await testTerminal();
  onTestFinished(bare.dispose);
  bare.store.append([acceptedDossier('0001')]);
  expect(askPayment(bare, request(), false)).toEqual({ kind: 'no-account' });
});

test('the sheet tells parts, steps with who and why, receipts, and how many numbers are left', async () => {
  const { terminal, request } = await begin();
  changeDue(terminal, request(), 60_000, '  Giảm theo nghị quyết ');
  reportPaid(terminal, request(), 60_000);
  reconcile(terminal, request(), { amountVnd: 60_000, ref: 'FT7', shared: false });
  refund(terminal, request(), 10_000, 'Nộp thừa');
  expect(moneySheet(terminal, '0001')).toMatchObject({
    code: 'H49.12-260915-0001',
    state: 'unpaid',
    dueVnd: 60_000,
    paidVnd: 50_000,
    leftVnd: 10_000,
    parts: [{ name: 'Phí' }, { name: 'Lệ phí' }, { kind: 'adjustment', totalVnd: -10_000 }],
    steps: [
      { event: 'refunded', amountVnd: 10_000, note: 'Nộp thừa', counter: 'Quầy 1' },
      { event: 'reconciled', note: 'FT7' },
      { event: 'reported' },
      { event: 'due', amountVnd: 60_000, note: 'Giảm theo nghị quyết' },
    ],
    receipts: [{ number: 41, reprints: true }],
    hasAccount: true,
    block: { kind: 'number', left: 2 },
  });
  expect(moneySheet(terminal, 'nobody')).toBe(null);
});

test('each receipt is printed again by its own paper', async () => {
  const { terminal, request } = await begin();
  takeCash(terminal, request(), 20_000);
  terminal.advance(60_000);
  takeCash(terminal, request(), 50_000);
  const [first, second] = printJobsOf(terminal.store.db, '0001').toReversed();
  for (const { id } of [first, second].filter((job) => job !== undefined)) {
    terminal.store.append([{ t: 'print.printed', id, d: { by: 'printer' } }]);
  }
  const receipts = moneySheet(terminal, '0001')?.receipts ?? [];
  expect(reprintReceipt(terminal, { dossier: '0001', receipt: receipts[0]?.id ?? '', requestId: 'p1' })).toBe(true);
  expect(reprintReceipt(terminal, { dossier: '0001', receipt: 'nobody', requestId: 'p2' })).toBe(false);
  expect(printJobsOf(terminal.store.db, '0001').map(({ id, copy }) => [id, copy])).toEqual([
    [second?.id, 1],
    [first?.id, 2],
  ]);
});

const CSV = [
  '\u{FEFF}"NGÂN HÀNG, CHI NHÁNH"',
  '',
  'Ngày giao dịch;"Số\ntham chiếu";Ghi nợ;Ghi có;Mô tả',
  '15/09/2026;FT1;;70.000;"MBVCB.99.H49 12 260915 0001;NGUYEN VAN AN"',
  '15/09/2026;FT2;;60.000;H49122609150002',
  '15/09/2026;FT3;11.000;;Phí dịch vụ',
  '15/09/2026;;;5.000;thiếu số',
  'Tổng cộng;;11.000;135.000;',
].join('\r\n');

test.each([
  ['a CSV file with semicolons, a mark and a line break in its head', CSV],
  ['text copied from a page', CSV.replaceAll('"NGÂN HÀNG, CHI NHÁNH"', 'NGÂN HÀNG').replaceAll(';', '\t')],
  ['a CSV file with commas', CSV.replaceAll(';', ',')],
])('%s is laid beside what is awaited', async (_name, text) => {
  const { terminal, request } = await begin();
  const read = () => {
    const outcome = readBankStatement(terminal, text);
    return outcome.kind === 'read' ? [outcome.matches.map(({ kind }) => kind), outcome.unread] : outcome.missing;
  };
  expect(read()).toEqual([['match', 'other-amount'], [7]]);
  reconcile(terminal, request(), { amountVnd: 70_000, ref: 'FT1', shared: false });
  expect(read()).toEqual([['known', 'other-amount'], [7]]);
});

test('a statement without its head is refused with what is missing', async () => {
  const { terminal } = await begin();
  expect(readBankStatement(terminal, '1;2;3\n4;5;6')).toEqual({ kind: 'no-head', missing: ['ref', 'amount', 'text'] });
  expect(readBankStatement(terminal, 'Số tiền;Nội dung')).toEqual({ kind: 'no-head', missing: ['ref'] });
});

test('the day’s list names counters, and yesterday’s is another one', async () => {
  const { terminal, request } = await begin();
  takeCash(terminal, request(), 70_000);
  expect(await moneyDay(terminal, null, workSlices())).toMatchObject({
    day: '2026-09-15',
    officers: [{ counter: 'Quầy 1', cashVnd: 70_000, receipts: [{ serial: '26TAA', number: 41 }] }],
    fees: [
      { name: 'Lệ phí', totalVnd: 20_000 },
      { name: 'Phí', totalVnd: 50_000 },
    ],
  });
  expect(await moneyDay(terminal, '2026-09-14', workSlices())).toEqual({ day: '2026-09-14', officers: [], fees: [] });
});
