import { expect, test } from 'vitest';
import { readStatement } from '#common/domain/payment/read-statement.ts';

const TEXT = 'H49.12-260915-0042 NGUYEN VAN AN';

/** A row under a head: the cell of each column by its name, others empty. */
const rowOf = (head: readonly string[], cells: Readonly<Record<string, string>>) =>
  head.map((name) => cells[name] ?? '');

const heads: readonly (readonly [string, readonly string[], ref: string, amount: string, text: string])[] = [
  [
    'Vietcombank',
    ['STT', 'Ngày giao dịch', 'Số tham chiếu', 'Số tiền ghi nợ', 'Số tiền ghi có', 'Số dư', 'Mô tả'],
    'Số tham chiếu',
    'Số tiền ghi có',
    'Mô tả',
  ],
  [
    'Vietcombank, two languages in a cell',
    [
      'Ngày giao dịch\nTNX Date',
      'Số CT\nDoc No',
      'Số tiền ghi nợ\nDebit',
      'Số tiền ghi có\nCredit',
      'Số dư\nBalance',
      'Nội dung chi tiết\nTransactions in detail',
    ],
    'Số CT\nDoc No',
    'Số tiền ghi có\nCredit',
    'Nội dung chi tiết\nTransactions in detail',
  ],
  [
    'Vietcombank in English',
    ['Transaction date', 'Reference No.', 'Debit amount', 'Credit amount', 'Balance', 'Transaction details'],
    'Reference No.',
    'Credit amount',
    'Transaction details',
  ],
  [
    'BIDV',
    ['STT', 'Ngày hiệu lực', 'Số giao dịch', 'Ghi nợ', 'Ghi có', 'Số dư', 'Tài khoản ghi có', 'Diễn giải'],
    'Số giao dịch',
    'Ghi có',
    'Diễn giải',
  ],
  [
    'BIDV in English',
    [
      'No',
      'Transaction Date',
      'Value Date',
      'Transaction No',
      'Debit',
      'Credit',
      'Balance',
      'Credit Account',
      'Description',
    ],
    'Transaction No',
    'Credit',
    'Description',
  ],
  [
    'VietinBank',
    [
      'STT',
      'Ngày hạch toán',
      'Mô tả giao dịch',
      'Nợ',
      'Có (Số tiền vào)',
      'Số dư',
      'Số giao dịch',
      'Tài khoản đối ứng',
    ],
    'Số giao dịch',
    'Có (Số tiền vào)',
    'Mô tả giao dịch',
  ],
  [
    'VietinBank in English',
    [
      'Accounting date',
      'Transaction description',
      'Debit',
      'Credit',
      'Account balance',
      'Transaction Number',
      'Corresponsive account',
    ],
    'Transaction Number',
    'Credit',
    'Transaction description',
  ],
  [
    'Agribank',
    ['Ngày giao dịch', 'Mã giao dịch', 'Phát sinh nợ', 'Phát sinh có', 'Số dư', 'Nội dung giao dịch'],
    'Mã giao dịch',
    'Phát sinh có',
    'Nội dung giao dịch',
  ],
  [
    'MB',
    [
      'STT',
      'Ngày giao dịch',
      'Ngày hạch toán',
      'Số bút toán',
      'Phát sinh nợ',
      'Phát sinh có',
      'Số dư',
      'Nội dung',
      'Tên tài khoản đối ứng',
    ],
    'Số bút toán',
    'Phát sinh có',
    'Nội dung',
  ],
  ['one signed column', ['Ngày', 'Mã GD', 'Số tiền', 'Nội dung'], 'Mã GD', 'Số tiền', 'Nội dung'],
];

test.each(heads)('the head of a statement of %s is read', (_bank, head, ref, amount, text) => {
  const rows = [
    ['NGÂN HÀNG', 'Sao kê tài khoản'],
    ['Số tài khoản', '0011001234567', 'Từ ngày 15/09/2026'],
    head,
    rowOf(head, { [ref]: 'FT26258001', [amount]: '70.000', [text]: TEXT }),
    rowOf(head, { [ref]: 'FT26258002', [text]: 'Phí dịch vụ' }),
    head,
    rowOf(head, { [ref]: 'FT26258003', [amount]: '+60,000.00 VND', [text]: ` ${TEXT} ` }),
    ['Tổng cộng', ...rowOf(head, { [amount]: '130.000' }).slice(1)],
  ];
  expect(readStatement(rows)).toEqual({
    kind: 'statement',
    lines: [
      { ref: 'FT26258001', amountVnd: 70_000, text: TEXT },
      { ref: 'FT26258003', amountVnd: 60_000, text: TEXT },
    ],
    unread: [],
  });
});

const head = ['Mã GD', 'Ghi có', 'Nội dung'];
const amountOf = (cell: string): unknown => {
  const reading = readStatement([head, ['FT1', cell, 'x']]);
  return reading.kind === 'statement'
    ? (reading.lines[0]?.amountVnd ?? (reading.unread.length > 0 ? 'unread' : null))
    : 'no-head';
};

test.each([
  ['70.000', 70_000],
  ['70,000', 70_000],
  ['70,000.00', 70_000],
  ['70.000,00', 70_000],
  ['70 000 đ', 70_000],
  ['70\u{A0}000', 70_000],
  ['1.234.567', 1_234_567],
  ['70000', 70_000],
  ['70000.0', 70_000],
  ['', null],
  ['-', null],
  ['0', null],
  ['0.00', null],
  ['-70.000', null],
  ['(70.000)', null],
  ['70.5', 'unread'],
  ['7E+04', 'unread'],
  ['70.00.0', 'unread'],
  ['1.234,567', 'unread'],
  ['bảy mươi nghìn', 'unread'],
])('the amount %j is %j', (cell, amount) => {
  expect(amountOf(cell)).toBe(amount);
});

test('a row with money and without a number or a text is named, not guessed', () => {
  expect(
    readStatement([
      head,
      ['', '70.000', TEXT],
      ['FT1', '70.000', ''],
      ['Cộng ty TNHH', '5.000', ''],
      ['FT2', '1.000', TEXT],
    ]),
  ).toEqual({
    kind: 'statement',
    lines: [{ ref: 'FT2', amountVnd: 1_000, text: TEXT }],
    unread: [2, 3, 4],
  });
});

test.each([
  [[], ['ref', 'amount', 'text']],
  [
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    ['ref', 'amount', 'text'],
  ],
  [[['Ngày', 'Số tiền', 'Nội dung']], ['ref']],
  [[['Mã GD;Ghi có;Nội dung']], ['ref', 'amount', 'text']],
])('without a head that names all three columns nothing is read: %j', (rows, missing) => {
  expect(readStatement(rows)).toEqual({ kind: 'no-head', missing });
});
