import type { Cell, Row, Sheet } from 'write-excel-file/node';
import type { Workbook } from '#common/ipc/report-calls.ts';
import { VIETNAM_OFFSET_MS } from '#common/domain/calendar/local-time.ts';

type Kind = Workbook['columns'][number]['kind'];

const formats: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  whole: '#,##0',
  decimal: '#,##0.0',
  points: '#,##0.00',
  share: '0.00%',
  day: 'dd/mm/yyyy',
  instant: 'hh:mm dd/mm/yyyy',
};

/** A spreadsheet knows no time zones: what its clock shows is the clock on the wall in Vietnam. */
const dateOf = (kind: 'day' | 'instant', value: string | number): Date =>
  kind === 'day' ? new Date(`${value}T00:00:00Z`) : new Date(Number(value) + VIETNAM_OFFSET_MS);

const cellOf = (kind: Kind, value: string | number | null): Cell => {
  if (value === null) return null;
  // A word may stand in a column of numbers: "tổng cộng", "không có".
  const isWord = typeof value === 'string' && kind !== 'day';
  if (isWord || kind === 'text') return { value: String(value), type: String, alignVertical: 'top', wrap: true };
  if (kind === 'day' || kind === 'instant') {
    return typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/u.test(value)
      ? { value, type: String }
      : { value: dateOf(kind, value), type: Date, format: formats[kind] };
  }
  return { value: Number(value), type: Number, format: formats[kind] };
};

/** The widths of columns, letters: the first names the row. */
const widths = (columns: Workbook['columns']) =>
  columns.map(({ name, kind }, index) => ({
    width: index === 0 ? 36 : kind === 'text' ? 26 : Math.max(12, name.length * 0.7),
  }));

const heads = (columns: Workbook['columns']): Row =>
  columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));

/** A spreadsheet bears 31 letters in the name of a sheet, and not these marks. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** The row above everything else of a report in which nothing is real. */
const markRows = (worthless: string | null): Row[] =>
  worthless === null ? [] : [[{ value: worthless, type: String, fontWeight: 'bold' }]];

/** The two sheets of a report: its table, heads in the first row (or under its mark) and standing still, and what it is. */
export const workbookSheets = (
  { title, columns, rows, aboutTitle, about }: Workbook,
  worthless: string | null,
): Sheet<never>[] => [
  {
    sheet: sheetName(title),
    data: [
      ...markRows(worthless),
      heads(columns),
      ...rows.map((row) => columns.map(({ kind }, index) => cellOf(kind, row[index] ?? null))),
    ],
    columns: widths(columns),
    stickyRowsCount: worthless === null ? 1 : 2,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  },
  {
    sheet: sheetName(aboutTitle),
    data: [
      ...markRows(worthless),
      ...about.map(([label, words]): Row => [
        { value: label, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' },
        { value: words, type: String, wrap: true, alignVertical: 'top' },
      ]),
    ],
    columns: [{ width: 30 }, { width: 100 }],
  },
];
