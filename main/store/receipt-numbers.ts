import type { Database } from 'better-sqlite3';
import { repairs } from './meta.ts';
import { prepared } from './prepared.ts';

/** Numbers of one series (form and serial) from `first` to `last`. */
export type ReceiptRange = {
  readonly form: string;
  readonly serial: string;
  readonly first: number;
  readonly last: number;
};

/** As wide as a receipt number may be, so that keys sort as the numbers do. */
const key = ({ form, serial }: Pick<ReceiptRange, 'form' | 'serial'>, number: number): string =>
  `receipt-number:${form}/${serial}/${String(number).padStart(8, '0')}`;

const numberOf = (found: unknown): number | null =>
  typeof found === 'string' ? Number(found.slice(found.lastIndexOf('/') + 1)) : null;

/** The highest number (số biên lai) of a range that this terminal set aside since its database went back last; null for none. */
export const highestSetAside = (db: Database, range: ReceiptRange): number | null =>
  numberOf(
    prepared(db, 'SELECT max(key) FROM meta WHERE key BETWEEN ? AND ? AND value = ?')
      .pluck()
      .get(key(range, range.first), key(range, range.last), String(repairs(db))),
  );

/** The highest number of a range that is known here at all: set aside at any time, or borne by a receipt of any dossier. Reads every dossier. */
export const highestKnown = (db: Database, range: ReceiptRange): number | null => {
  const { form, serial, first, last } = range;
  const ever = numberOf(
    prepared(db, 'SELECT max(key) FROM meta WHERE key BETWEEN ? AND ?')
      .pluck()
      .get(key(range, first), key(range, last)),
  );
  const borne = prepared(
    db,
    `SELECT max(receipt.value ->> 'number') FROM dossier, json_each(dossier.state, '$.money.receipts') AS receipt
     WHERE receipt.value ->> 'form' = ? AND receipt.value ->> 'serial' = ?
       AND receipt.value ->> 'number' BETWEEN ? AND ?`,
  )
    .pluck()
    .get(form, serial, first, last);
  const highest = Math.max(ever ?? 0, typeof borne === 'number' ? borne : 0);
  return highest === 0 ? null : highest;
};

/** The highest number that each counter gave in each series, as the dossiers know it. Reads every dossier that money was asked for. */
export const receiptsUsed = (
  db: Database,
): readonly { readonly form: string; readonly serial: string; readonly counter: string; readonly number: number }[] =>
  prepared(
    db,
    `SELECT receipt.value ->> 'form' AS form, receipt.value ->> 'serial' AS serial,
       receipt.value ->> 'counter' AS counter, max(receipt.value ->> 'number') AS number
     FROM dossier, json_each(dossier.state, '$.money.receipts') AS receipt
     WHERE dossier.money_at IS NOT NULL AND receipt.value ->> 'number' IS NOT NULL GROUP BY 1, 2, 3`,
    // Columns are named in the query.
  ).all() as readonly { form: string; serial: string; counter: string; number: number }[];

/** Sets a number aside before it is written anywhere: a crash after this leaves a hole in the block, never the same number twice. */
export const setReceiptNumberAside = (
  db: Database,
  series: Pick<ReceiptRange, 'form' | 'serial'>,
  number: number,
): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key(series, number), String(repairs(db)));
};
