import { columnIds, headingOf } from '#common/domain/catalogue/exchange/columns.ts';
import { problemSentence } from '#common/domain/catalogue/exchange/problem-words.ts';
import { writeCells } from '#common/domain/catalogue/exchange/write-cells.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { csvLine } from '#common/domain/text/csv-line.ts';
import type { Language } from '#common/ipc/views.ts';
import type { CheckedFile } from './check-file.ts';
import { inSlices } from './in-slices.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** The mark by which Excel reads Vietnamese right. */
const MARK = '\uFEFF';

// The unit stands in the time limit itself.
const exported = columnIds.filter((column) => column !== 'deadlineUnit');

function* rowsOf(procedures: readonly Procedure[]): Generator<void, readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [exported.map(headingOf)];
  for (const procedure of procedures) {
    const cells = writeCells(procedure);
    rows.push(exported.map((column) => cells[column]));
    yield;
  }
  return rows;
}

function* csvOf(rows: readonly (readonly string[])[]): Generator<void, string> {
  const lines: string[] = [MARK];
  for (const row of rows) {
    lines.push(csvLine(row));
    yield;
  }
  return lines.join('');
}

function* jsonOf(procedures: readonly Procedure[]): Generator<void, string> {
  const lines: string[] = [];
  for (const procedure of procedures) {
    lines.push(`    ${JSON.stringify(procedure)}`);
    yield;
  }
  return `{\n  "kind": "motcua-catalogue",\n  "procedures": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** The catalogue as a file that an import reads into the same again, made in slices. */
export const exportCatalogue = async (
  procedures: readonly Procedure[],
  format: 'csv' | 'xlsx' | 'json',
): Promise<Uint8Array | string> => {
  if (format === 'json') return inSlices(jsonOf(procedures));
  const rows = await inSlices(rowsOf(procedures));
  return format === 'csv' ? inSlices(csvOf(rows)) : writeXlsx('Danh mục thủ tục', rows);
};

const reasons = { vi: 'Vì sao chưa nhập được', en: 'Why it was not imported' } as const;
const lineNames = { vi: 'Dòng', en: 'Line' } as const;
const contents = { vi: 'Nội dung', en: 'Content' } as const;

const sheetNames = { vi: 'Dòng sai', en: 'Wrong lines' } as const;

/**
 * The wrong lines of a file as a workbook under their own headings, the reason beside each: mended there, it can be brought in as it is. Every cell is
 * text, so that the spreadsheet in which it is mended makes no day of "2026-07".
 */
export const exportWrong = ({ head, check }: CheckedFile, language: Language): Promise<Uint8Array> => {
  const headings = head?.headings ?? [lineNames[language], contents[language]];
  const rows = check.wrong.map(({ line, cells, problems }) => {
    const own = head === null ? [String(line), ...cells] : headings.map((_, place) => cells[place] ?? '');
    const why = problems.map((problem) => problemSentence(problem, language)).join(' ');
    return [...own, why];
  });
  return writeXlsx(sheetNames[language], [[...headings, reasons[language]], ...rows]);
};
