import type { ColumnId } from './columns.ts';
import type { CellProblem } from './problems.ts';

const MOST_CHARS: Readonly<Partial<Record<ColumnId, number>>> = {
  code: 40,
  nameVi: 1_000,
  shortNameVi: 1_000,
  nameEn: 1_000,
  field: 200,
  agency: 500,
  feeName: 200,
  feeNote: 5_000,
  documents: 30_000,
  replaceableByData: 20_000,
  result: 2_000,
  version: 40,
};
const USUAL_CHARS = 200;

const severalLines: ReadonlySet<ColumnId> = new Set(['documents', 'replaceableByData', 'feeNote', 'result']);

/** The text of a cell as it is kept: composed (NFC), without blanks around it; line breaks only where a column has lines. */
export const clean = (column: ColumnId, text: string): string => {
  // An export marks what would be a formula in a spreadsheet so.
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=@+-])/u, '');
  return severalLines.has(column) ? said.replaceAll(/\r\n?/gu, '\n') : said.replaceAll(/\s*[\r\n]+\s*/gu, ' ');
};

/** What is wrong with the letters of a cell, whatever it should say; null when nothing is. */
export const checkText = (column: ColumnId, text: string): CellProblem | null => {
  const most = MOST_CHARS[column] ?? USUAL_CHARS;
  if (text.length > most) return { problem: 'too-long', number: most };
  // Control letters, and what stands for a letter that could not be read.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]/u.test(text)) return { problem: 'letters' };
  if (/^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL)[!?]?/u.test(text.trim())) return { problem: 'cell-error' };
  return /^\s*[=@]/u.test(text) ? { problem: 'formula' } : null;
};
