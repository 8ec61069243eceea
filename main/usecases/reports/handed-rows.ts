import { MOST_ROWS, type TableRow } from '#common/ipc/report-calls.ts';

/** Tables that are handed over at the same time: a press of a supervisor and one of a counter. */
const MOST_TABLES = 2;

type Handed = { readonly pieces: (readonly TableRow[])[]; rows: number };
type Piece = { readonly handed: string; readonly from: number; readonly rows: readonly TableRow[] };

/** Rows that windows hand over ahead of the file they are for, in pieces as they come: nothing ever goes through all of them at once. */
export const handedRows = () => {
  const tables = new Map<string, Handed>();
  return {
    /** Takes the next piece; the first one of a table puts the oldest of others away where too many wait. */
    take: ({ handed, from, rows }: Piece): { readonly kind: 'taken' | 'gone' } => {
      if (from === 0) {
        tables.delete(handed);
        const oldest = [...tables.keys()][0];
        if (tables.size >= MOST_TABLES && oldest !== undefined) tables.delete(oldest);
        tables.set(handed, { pieces: [], rows: 0 });
      }
      const here = tables.get(handed);
      if (here === undefined || here.rows !== from || from + rows.length > MOST_ROWS) {
        tables.delete(handed);
        return { kind: 'gone' };
      }
      here.pieces.push(rows);
      here.rows += rows.length;
      return { kind: 'taken' };
    },
    /** All pieces of a table with its last one, which are let go; null where the earlier ones are not here. */
    all: (handed: string | null, last: readonly TableRow[]): readonly (readonly TableRow[])[] | null => {
      if (handed === null) return [last];
      const here = tables.get(handed);
      tables.delete(handed);
      return here === undefined ? null : [...here.pieces, last];
    },
  };
};
