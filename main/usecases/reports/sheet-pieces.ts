import { PIECE_ROWS } from '#common/ipc/report-calls.ts';
import type { SheetRow, ReportSheet, ReportWish } from '#common/ipc/report-sheet.ts';
import type { SheetOutcome } from './make-sheet.ts';

type Piece =
  /** The sheet with its first rows; `rows` is how many there are in all. */
  | { readonly kind: 'sheet'; readonly sheet: ReportSheet; readonly rows: number }
  | Exclude<SheetOutcome, { readonly kind: 'sheet' }>;

/** What a window asks for after the first piece: the sheet that was made at `at` (UTC ms), from this row on. */
type More = { readonly wish: ReportWish; readonly at: number; readonly from: number };

/** Hands sheets out in pieces. The sheet handed out last stays until its last piece is gone. */
export const sheetPieces = (make: (wish: ReportWish) => Promise<SheetOutcome>) => {
  type Kept = { readonly key: string; readonly sheet: ReportSheet };
  const shelf: { kept: Kept | null } = { kept: null };
  return {
    first: async (wish: ReportWish): Promise<Piece> => {
      const outcome = await make(wish);
      if (outcome.kind !== 'sheet') return outcome;
      const { sheet } = outcome;
      const rows = sheet.rows.length;
      shelf.kept = rows > PIECE_ROWS ? { key: JSON.stringify(wish), sheet } : null;
      return { kind: 'sheet', sheet: { ...sheet, rows: sheet.rows.slice(0, PIECE_ROWS) }, rows };
    },
    more: ({
      wish,
      at,
      from,
    }: More): { readonly kind: 'rows'; readonly rows: SheetRow[] } | { readonly kind: 'gone' } => {
      const { kept } = shelf;
      if (kept === null || kept.sheet.at !== at || kept.key !== JSON.stringify(wish)) return { kind: 'gone' };
      if (from + PIECE_ROWS >= kept.sheet.rows.length) shelf.kept = null;
      const rows = kept.sheet.rows.slice(from, from + PIECE_ROWS);
      return rows.length === 0 ? { kind: 'gone' } : { kind: 'rows', rows };
    },
  };
};
