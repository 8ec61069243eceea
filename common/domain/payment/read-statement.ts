import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { StatementLine } from './match-statement.ts';

type Column = 'ref' | 'amount' | 'text';

export type StatementReading =
  | {
      readonly kind: 'statement';
      readonly lines: readonly StatementLine[];
      /** Numbers (from 1) of the rows that seem to have money that came in and cannot be read whole. */
      readonly unread: readonly number[];
    }
  /** No row names these columns: nothing is guessed. */
  | { readonly kind: 'no-head'; readonly missing: readonly Column[] };

/** How banks call the columns, without marks; the first that a head contains counts. */
const names: Readonly<Record<Column, readonly string[]>> = {
  ref: [
    'so giao dich',
    'ma giao dich',
    'so tham chieu',
    'ma tham chieu',
    'so but toan',
    'so chung tu',
    'so ct',
    'ma gd',
    'so gd',
    'reference',
    'ref no',
    'transaction no',
    'transaction id',
    'transaction code',
    'transaction number',
    'trace',
    'doc no',
  ],
  amount: ['ghi co', 'phat sinh co', 'ps co', 'so tien vao', 'tien vao', 'credit', 'so tien', 'amount'],
  text: ['noi dung', 'dien giai', 'mo ta', 'chi tiet', 'description', 'remark', 'details', 'narrative', 'content'],
};
/** What a column of this name is not, although it contains one of the names: accounts, days, money that went out, balances. */
const never: Readonly<Record<Column, RegExp>> = {
  ref: /\b(ngay|date|account|tai khoan)\b/u,
  amount: /\b(tai khoan|account|tk|no|debit|ra|out|phi|fee|so du|balance|ngay|date)\b/u,
  text: /\b(ngay|date)\b/u,
};
const columns: readonly Column[] = ['ref', 'amount', 'text'];

/** Groups of three, all with the same sign, or plain digits; a fraction of a đồng is nothing. */
const AMOUNT = /^\+?(\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*|\d+)(?:[.,]0{1,2})?$/u;

/** '70.000', '70,000.00', '+70 000 VND' → 70000; null for what is no amount of whole đồng above nothing. */
const amountOf = (cell: string): number | null => {
  const text = cell.replace(/(vnd|vnđ|đ|₫)\s*$/iu, '').trim();
  const whole = AMOUNT.exec(text)?.[1];
  if (whole === undefined) return null;
  const amount = Number(whole.replaceAll(/\D/gu, ''));
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
};

/** Nothing came in: an empty cell, a dash, nought, or money that went out. */
const isNothing = (cell: string): boolean => /^[\s-]*$|^[+-]?0+([.,]0+)?$|^-\s*\d|^\(.*\)$/u.test(cell.trim());

/** A row that adds up the others, or tells a balance. */
const isTotal = (row: readonly string[]): boolean =>
  row.some((cell) => /^(tong|cong(?! ty)|total|so du|balance|closing|opening|luy ke)\b/u.test(foldVietnamese(cell)));

const placeOf = (head: readonly string[], column: Column): number => {
  const folded = head.map((cell) => foldVietnamese(cell));
  for (const name of names[column]) {
    const place = folded.findIndex((cell) => cell.includes(name) && !never[column].test(cell));
    if (place >= 0) return place;
  }
  return -1;
};

type Places = Readonly<Record<Column, number>>;

const placesOf = (head: readonly string[]): Places => ({
  ref: placeOf(head, 'ref'),
  amount: placeOf(head, 'amount'),
  text: placeOf(head, 'text'),
});

/** Each column in a cell of its own: a whole row in one cell is not separated yet. */
const isHead = (places: Places): boolean =>
  columns.every((column) => places[column] >= 0) && new Set(Object.values(places)).size === columns.length;

/**
 * Reads the rows of a bank's statement (sao kê) by the names in its head row; rows before the head are the bank's own lines. Rows without money
 * that came in, and totals, are passed over.
 */
export const readStatement = (rows: readonly (readonly string[])[]): StatementReading => {
  const all = rows.map(placesOf);
  const found = all.findIndex(isHead);
  const place = all[found];
  if (place === undefined) {
    const missing = all.map((places) => columns.filter((column) => places[column] < 0));
    const fewest = missing.sort((a, b) => a.length - b.length)[0] ?? columns;
    return { kind: 'no-head', missing: fewest.length === 0 ? columns : fewest };
  }
  const lines: StatementLine[] = [];
  const unread: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = row[place.amount] ?? '';
    // A long statement has its head on every page.
    if (index <= found || isNothing(cell) || isHead(all[index] ?? place)) continue;
    const amountVnd = amountOf(cell);
    const ref = (row[place.ref] ?? '').trim();
    const text = (row[place.text] ?? '').normalize('NFC').trim();
    if (amountVnd !== null && ref !== '' && text !== '') lines.push({ ref, amountVnd, text });
    else if ((ref !== '' && text !== '') || !isTotal(row)) unread.push(index + 1);
  }
  return { kind: 'statement', lines, unread };
};
