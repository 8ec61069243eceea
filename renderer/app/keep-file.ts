import type { CommandInput, Reply } from '#common/ipc/contract.ts';
import { PIECE_ROWS, type TableRow } from '#common/ipc/report-calls.ts';
import type { Client } from './client.ts';

type Kept = Reply<'report.keep'>;
type Whole<Call extends 'report.keep' | 'report.keep-book'> = Omit<CommandInput<Call>, 'handed'>;

/** Hands all pieces of a table but the last over ahead, and lets `write` go with that: nobody waits for a year's rows to be checked and copied at once. */
const inPieces = async (
  { call }: Client,
  rows: readonly TableRow[],
  write: (last: { readonly handed: string | null; readonly rows: TableRow[] }) => Promise<Kept>,
): Promise<Kept> => {
  const last = Math.max(0, Math.ceil(rows.length / PIECE_ROWS) - 1) * PIECE_ROWS;
  const handed = last === 0 ? null : crypto.randomUUID();
  for (let from = 0; handed !== null && from < last; from += PIECE_ROWS) {
    const reply = await call('report.hand-rows', { handed, from, rows: rows.slice(from, from + PIECE_ROWS) });
    if (!reply.ok) return reply;
    if (reply.value.kind === 'gone') return { ok: true, value: { kind: 'gone' } };
  }
  return write({ handed, rows: rows.slice(last) });
};

/** Has a table written as CSV into this terminal's folder of reports, however long it is. */
export const keepTable = (client: Client, { rows, ...about }: Whole<'report.keep'>): Promise<Kept> =>
  inPieces(client, rows, (last) => client.call('report.keep', { ...about, ...last }));

/** The same as a workbook. */
export const keepBook = (client: Client, { rows, ...about }: Whole<'report.keep-book'>): Promise<Kept> =>
  inPieces(client, rows, (last) => client.call('report.keep-book', { ...about, ...last }));
