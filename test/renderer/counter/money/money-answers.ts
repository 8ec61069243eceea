import type { MoneySheet, PaymentRequest } from '#common/ipc/money-calls.ts';
import type { Answers } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { dossier } from '../counter-dossiers.ts';

const AT = Date.UTC(2026, 2, 9, 3, 42);

/** What the code asks for. */
export const asked: PaymentRequest = {
  amountVnd: 70_000,
  purpose: 'H26.102-260309-0042',
  holder: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG CỬA NAM',
  bank: 'Vietcombank',
  account: '0011001234567',
  text: '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405700005802VN62270823H49.12-260915-0042 LLTP6304A76D',
};

/** A fee of two lines, nothing paid yet. */
export const unpaid: MoneySheet = {
  dossier: dossier.id,
  code: dossier.code,
  procedureName: dossier.procedureName,
  applicantName: dossier.applicantName,
  state: 'shown',
  dueVnd: 70_000,
  paidVnd: 0,
  leftVnd: 70_000,
  parts: [
    { kind: 'line', name: 'Phí chứng thực bản sao', count: 10, unitVnd: 6_000, totalVnd: 60_000, exemption: '' },
    {
      kind: 'line',
      name: 'Lệ phí cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở',
      count: 1,
      unitVnd: 20_000,
      totalVnd: 10_000,
      exemption: 'Giảm 50% – Thông tư 64/2025/TT-BTC',
    },
  ],
  steps: [
    {
      event: 'shown',
      amountVnd: 70_000,
      note: 'H26.102-260309-0042',
      at: AT,
      counter: 'Quầy 5',
      officer: 'Nguyễn Thị Hạnh',
    },
  ],
  receipts: [],
  hasAccount: true,
  block: { kind: 'number', left: 12 },
};

/** The same, paid in cash, with a receipt and a slip. */
export const paid: MoneySheet = {
  ...unpaid,
  state: 'reconciled',
  paidVnd: 80_000,
  leftVnd: 0,
  steps: [
    { event: 'cash', amountVnd: 10_000, note: '', at: AT, counter: 'Quầy 5', officer: '' },
    {
      event: 'reconciled',
      amountVnd: 70_000,
      note: 'FT26258001',
      at: AT,
      counter: 'Quầy 5',
      officer: 'Nguyễn Thị Hạnh',
    },
    ...unpaid.steps,
  ],
  receipts: [
    {
      id: 'receipt-1',
      form: 'EBL01',
      serial: '26TAA',
      number: 41,
      amountVnd: 70_000,
      way: 'transfer',
      at: AT,
      officer: 'Nguyễn Thị Hạnh',
      reprints: true,
    },
    {
      id: 'receipt-2',
      form: '',
      serial: '',
      number: null,
      amountVnd: 10_000,
      way: 'cash',
      at: AT,
      officer: '',
      reprints: false,
    },
  ],
  block: { kind: 'block-empty' },
};

/** A counter whose backend does everything about fees. */
export const moneyAnswers = (sheet: () => MoneySheet): Answers => ({
  ...wellAnswers(),
  'counter.extras': () => ({ citizenScreen: true, drawer: true, sign: null }),
  'money.show': () => ({ kind: 'sheet', sheet: sheet() }),
  'money.request': () => ({ kind: 'asked', request: asked, dossier }),
  'money.hide': () => ({}),
  'money.report': () => ({ kind: 'done', dossier }),
  'money.cash': () => ({ kind: 'done', dossier }),
  'money.reconcile': () => ({ kind: 'done', dossier }),
  'money.refund': () => ({ kind: 'done', dossier }),
  'money.due': () => ({ kind: 'done', dossier }),
  'money.print': () => ({ kind: 'printing' }),
  'drawer.open': () => ({ kind: 'opened' }),
  'money.day': ({ day }) => ({
    day: day ?? '2026-03-09',
    officers: [
      {
        officer: 'Nguyễn Thị Hạnh',
        counter: 'Quầy 5',
        cashVnd: 270_000,
        transferVnd: 70_000,
        awaitedVnd: 15_000,
        refundedVnd: 20_000,
        receipts: [41, 42, 45].map((number) => ({ serial: '26TAA', number, amountVnd: 90_000 })),
        slips: 2,
      },
      {
        officer: '',
        counter: 'Quầy 3',
        cashVnd: 0,
        transferVnd: 0,
        awaitedVnd: 0,
        refundedVnd: 0,
        receipts: [],
        slips: 0,
      },
    ],
    fees: [
      { name: 'Phí chứng thực bản sao', count: 4, totalVnd: 300_000 },
      { name: 'Lệ phí cấp giấy chứng nhận', count: 1, totalVnd: 20_000 },
    ],
  }),
  'money.statement': ({ text }) =>
    text.includes('Mã GD')
      ? {
          kind: 'read',
          matches: [
            {
              kind: 'match',
              line: { ref: 'FT1', amountVnd: 70_000, text: 'H26.102-260309-0042 NGUYEN VAN AN' },
              dossier: 'd1',
              code: 'H26.102-260309-0042',
            },
            {
              kind: 'match',
              line: { ref: 'FT2', amountVnd: 15_000, text: 'MBVCB.123.H26 102 260309 0043' },
              dossier: 'd2',
              code: 'H26.102-260309-0043',
            },
            {
              kind: 'other-amount',
              line: { ref: 'FT3', amountVnd: 60_000, text: 'H26.102-260309-0044' },
              dossier: 'd3',
              code: 'H26.102-260309-0044',
              leftVnd: 70_000,
            },
            {
              kind: 'other-amount',
              line: { ref: 'FT4', amountVnd: 70_000, text: 'H26.102-260309-0042' },
              dossier: 'd1',
              code: 'H26.102-260309-0042',
              leftVnd: 0,
            },
            {
              kind: 'several',
              line: { ref: 'FT5', amountVnd: 90_000, text: '0042 va 0043' },
              codes: ['H26.102-260309-0042', 'H26.102-260309-0043'],
            },
            { kind: 'known', line: { ref: 'FT6', amountVnd: 20_000, text: 'nop phi' }, code: 'H26.102-260309-0007' },
            { kind: 'stranger', line: { ref: 'FT7', amountVnd: 500_000, text: 'TRAN THI B chuyen tien' } },
          ],
          unread: [9],
        }
      : { kind: 'no-head', missing: ['ref', 'text'] },
  'report.keep': () => ({ kind: 'written', name: 'money-20260309-1742.csv', folder: 'reports' }),
});
