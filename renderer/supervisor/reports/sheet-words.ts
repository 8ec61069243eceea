import { formatDate, formatDateTime, formatDay } from '#common/domain/calendar/format-local.ts';
import { placeAndDay, SEALED, sentence, signature, table, type FormSheet } from '#common/domain/form/form-sheet.ts';
import { shownPoints } from '#common/domain/report/shown-points.ts';
import type { Workbook } from '#common/ipc/report-calls.ts';
import type { FigureKind, ReportSheet, SheetCell, SheetColumn } from '#common/ipc/report-sheet.ts';
import { cellText, headText, kindOf, partsText, toldText, type Wording } from './figure-text.ts';

/** A cell with its numerator and denominator: '45,0% (18/40)'. */
const wholeText = (column: SheetColumn | undefined, cell: SheetCell, wording: Wording): string => {
  const parts = partsText(column, cell, wording);
  return `${cellText(column, cell, wording)}${parts === '' ? '' : ` (${parts})`}`;
};

/** Of which time the figures are, and when they were made. */
export const periodText = ({ from, to, at }: ReportSheet, { t }: Wording): string =>
  t('period', { from: formatDay(from), to: formatDay(to), at: formatDateTime(at) });

/** Every formula of a sheet with the name of what it is the formula of, each once. */
export const formulasOf = (
  { columns, rows }: ReportSheet,
  wording: Wording,
): readonly (readonly [string, string])[] => {
  const { t } = wording;
  const found = new Map<string, string>();
  const add = (formula: string | undefined, name: string): void => {
    if (formula === undefined) return;
    const before = found.get(formula);
    found.set(formula, before === undefined ? name : before.includes(name) ? before : `${before}, ${name}`);
  };
  for (const column of columns) add(column.formula, column.title ?? t(`column.${column.key}`));
  for (const { cells } of rows) {
    for (const { formula } of cells) add(formula, cellText(columns[0], cells[0] ?? { value: null }, wording));
  }
  return [...found].map(([formula, name]) => [name, t(`formula.${formula}`)] as const);
};

/** What a sheet says as a whole, as sentences. */
export const notesOf = ({ notes }: ReportSheet, wording: Wording): readonly string[] =>
  notes.map(({ key, with: told }) => wording.t(`note.${key}`, toldText(told, wording)));

/** The table as text, heads first: what the CSV file has. */
export const csvRows = (sheet: ReportSheet, wording: Wording): string[][] => [
  sheet.columns.map((column) => headText(column, wording)),
  ...sheet.rows.map(({ cells }) => cells.map((cell, place) => wholeText(sheet.columns[place], cell, wording))),
];

const bookKinds: Readonly<Record<FigureKind, Workbook['columns'][number]['kind']>> = {
  text: 'text',
  word: 'text',
  hour: 'text',
  weekday: 'text',
  count: 'whole',
  dong: 'whole',
  points: 'points',
  ms: 'decimal',
  share: 'share',
  day: 'day',
  instant: 'instant',
};

const MINUTE_MS = 60_000;

const bookValue = (column: SheetColumn | undefined, cell: SheetCell, wording: Wording): string | number | null => {
  const kind = kindOf(column, cell);
  if (cell.value === null) return null;
  if (typeof cell.value === 'number' && kind !== 'hour' && kind !== 'weekday') {
    if (kind === 'points') return shownPoints(cell.value);
    return kind === 'ms' ? cell.value / MINUTE_MS : cell.value;
  }
  return kind === 'day' && typeof cell.value === 'string' ? cell.value : cellText(column, cell, wording);
};

/** Whether each column has a cell with a numerator and a denominator; read once for the whole table, which may have nine thousand rows. */
const partsOf = ({ columns, rows }: ReportSheet): readonly boolean[] =>
  columns.map((_column, place) => rows.some(({ cells }) => cells[place]?.part !== undefined));

/** A sheet for a spreadsheet: figures as numbers, numerators and denominators in columns of their own, and what the report is. */
export const workbookOf = (sheet: ReportSheet, wording: Wording): Workbook => {
  const { t } = wording;
  const { columns, rows, office, name, group, from, to } = sheet;
  const hasParts = partsOf(sheet);
  return {
    name,
    group,
    from,
    to,
    title: t(`name.${name}`),
    columns: columns.flatMap((column, place) => {
      const head = headText(column, wording);
      const inPart = column.kind === 'ms' ? ('decimal' as const) : ('whole' as const);
      return [
        { name: head, kind: bookKinds[column.kind] },
        ...(hasParts[place] === true
          ? [
              { name: t('numerator', { name: head }), kind: inPart },
              { name: t('denominator', { name: head }), kind: 'whole' as const },
            ]
          : []),
      ];
    }),
    rows: rows.map(({ cells }) =>
      cells.flatMap((cell, place) => [
        bookValue(columns[place], cell, wording),
        ...(hasParts[place] === true
          ? [
              cell.part === undefined ? null : columns[place]?.kind === 'ms' ? cell.part / MINUTE_MS : cell.part,
              cell.whole ?? null,
            ]
          : []),
      ]),
    ),
    aboutTitle: t('about-title'),
    about: [
      [t('about-centre'), [office.parentAgency, office.agency].filter((text) => text !== '').join(' – ')],
      [t('about-report'), t(`name.${name}`)],
      [t('about-period'), t('days', { from: formatDay(from), to: formatDay(to) })],
      [t('about-made'), formatDateTime(sheet.at)],
      [t('about-meaning'), t(`about.${name}`)],
      ...notesOf(sheet, wording).map((note): [string, string] => [t('about-note'), note]),
      ...formulasOf(sheet, wording).map(([of, formula]): [string, string] => [t('formula-of', { name: of }), formula]),
    ],
  };
};

/** More columns than these do not stand on an upright sheet. */
const UPRIGHT = 6;

const shares: Readonly<Partial<Record<FigureKind, number>>> = {
  text: 2.4,
  word: 2,
  day: 1.3,
  instant: 1.6,
  share: 1.5,
};

/** The report as an official paper of A4, always in Vietnamese: national header, table, what it means, place of signatures. */
export const paperOf = (sheet: ReportSheet, wording: Wording): FormSheet => {
  const { t } = wording;
  const { columns, office, from, to } = sheet;
  const rows = sheet.rows.map(({ cells }) => cells.map((cell, place) => wholeText(columns[place], cell, wording)));
  return {
    form: 'report',
    number: '',
    size: columns.length > UPRIGHT ? 'a4-landscape' : 'a4',
    parentAgency: office.parentAgency,
    agency: office.agency,
    reference: '',
    code: '',
    title: t('paper-title', { name: t(`name.${sheet.name}`) }).toLocaleUpperCase('vi'),
    subtitle: t('days', { from: formatDay(from), to: formatDay(to) }),
    mark: '',
    pieces: [
      ...notesOf(sheet, wording).map(sentence),
      table(
        columns.map(
          (column, place) => [headText(column, wording), place === 0 ? 3 : (shares[column.kind] ?? 1)] as const,
        ),
        rows,
      ),
    ],
    notes: [
      t('made-at', { at: formatDateTime(sheet.at) }),
      ...formulasOf(sheet, wording).map(([of, formula]) => `${of}: ${formula}`),
    ],
    placeAndDay: placeAndDay(office.place, formatDate(sheet.at)),
    signatures: [signature(t('maker'), office.officer), signature(t('head'), '', SEALED)],
  };
};
