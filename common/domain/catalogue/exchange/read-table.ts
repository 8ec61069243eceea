import { procedureFromPortal } from '../procedure-from-portal.ts';
import { PROCEDURE_CODE, procedureSchema, type Procedure } from '../procedure.ts';
import { columnIds, recognise, type ColumnId, type Mapping } from './columns.ts';
import { shown, type LineProblem } from './problems.ts';
import type { Row } from './read-csv.ts';
import type { JsonItem } from './read-json.ts';
import { readProcedure, required, type Cells } from './read-procedure.ts';
import { isSame } from './compare.ts';
import { writeCells } from './write-cells.ts';

/** What one line of a file says. */
export type LineReading = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly procedure: Procedure | null;
  /** It says what the catalogue says already. */
  readonly isSame: boolean;
  readonly problems: readonly LineProblem[];
};

/** Where the headings stand and what they are taken for. */
export type Head = { readonly line: number; readonly headings: readonly string[]; readonly mapping: Mapping };

/** Headings stand in one of the first lines, under a title at most. */
const HEAD_LINES = 20;

/** The line of headings: the first that has two we know, else the first line at all; null for an empty table. */
export const findHead = (rows: readonly Row[], remembered: Readonly<Record<string, string>>): Head | null => {
  const heads = rows
    .slice(0, HEAD_LINES)
    .map(({ line, cells }) => ({ line, headings: cells, mapping: recognise(cells, remembered) }));
  return heads.find(({ mapping }) => Object.keys(mapping).length >= 2) ?? heads[0] ?? null;
};

/** What a read of the catalogue knows beside the file. */
export type Surrounding = {
  readonly before: (code: string) => Procedure | null;
  /** Names the state of what is new, e.g. '2026-07'. */
  readonly version: string;
};

const says = (standing: Procedure | null, procedure: Procedure): boolean =>
  standing !== null && isSame(standing, procedure);

const wholeLine = (row: Row, problem: LineProblem['problem'], number: number | null): LineReading => ({
  line: row.line,
  cells: row.cells,
  procedure: null,
  isSame: false,
  problems: [{ line: row.line, column: null, heading: '', value: shown(row.cells.join(' ').trim()), problem, number }],
});

/**
 * Whether a line of a CSV file is no whole line. Excel leaves out separators behind the last cell that is filled in: such a line is whole where all that
 * must be said is there. One that is short and goes on in a line without a code was cut by a break inside a cell.
 */
const isTorn = ({ cells }: Row, { headings, mapping }: Head, next: Row | undefined): boolean => {
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) return true;
  if (cells.length >= headings.length) return false;
  if (required.some((column) => (mapping[column] ?? -1) >= cells.length)) return true;
  const code = next?.cells[mapping.code ?? 0];
  return next !== undefined && next.cells.length < headings.length && !PROCEDURE_CODE.test((code ?? '').trim());
};

/**
 * Reads one line under its headings. `strict`: every line has as many cells as the headings (CSV), or the last ones are empty, or it is torn; `next` is
 * the line after it.
 */
export const readLine = (
  row: Row,
  head: Head,
  strict: boolean,
  { before, version }: Surrounding,
  next?: Row,
): LineReading => {
  if (row.torn === true) return wholeLine(row, 'torn-quote', null);
  const { headings, mapping } = head;
  if (strict && isTorn(row, head, next)) return wholeLine(row, 'cells', headings.length);
  const cells: Cells = Object.fromEntries(
    columnIds.flatMap((column) => {
      const place = mapping[column];
      return place === undefined ? [] : [[column, row.cells[place] ?? '']];
    }),
  );
  const standing = before((cells.code ?? '').trim());
  const reading = readProcedure(cells, standing, version);
  if (reading.kind === 'procedure') {
    const { procedure } = reading;
    return { line: row.line, cells: row.cells, procedure, isSame: says(standing, procedure), problems: [] };
  }
  const problems = reading.problems.map(({ column, problem, number = null }) => ({
    line: row.line,
    column,
    heading: column === null ? '' : (headings[mapping[column] ?? -1] ?? ''),
    value: column === null ? '' : shown(cells[column] ?? ''),
    problem,
    number,
  }));
  return { line: row.line, cells: row.cells, procedure: null, isSame: false, problems };
};

const isOurs = (item: unknown): boolean => typeof item === 'object' && item !== null && 'deadline' in item;

/** Where a row of the portal and where we call a thing otherwise. */
const portalKeys: Readonly<Record<string, ColumnId>> = {
  processingWorkingDays: 'deadline',
  timeUnit: 'deadlineUnit',
  sameDayIfBefore15h: 'sameDay',
  feeByChannel: 'feeVnd',
};

const columnOfKey = (key: string): ColumnId | null =>
  portalKeys[key] ?? columnIds.find((column) => column === key) ?? null;

const valueAt = (item: unknown, path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    // Asked for by name: what is not there is undefined.
    (at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
    item,
  );
  return found === undefined ? '' : shown(typeof found === 'string' ? found : JSON.stringify(found));
};

type KeyProblem = { readonly field: string };
const fromJson = (item: unknown, version: string): Procedure | readonly KeyProblem[] => {
  if (isOurs(item)) {
    const parsed = procedureSchema.safeParse(item);
    return parsed.success
      ? parsed.data
      : parsed.error.issues.map(({ path }) => ({ field: path.map(String).join('.') }));
  }
  const reading = procedureFromPortal(item, version);
  return reading.kind === 'procedure' ? reading.procedure : reading.problems;
};

const isProblems = (read: Procedure | readonly KeyProblem[]): read is readonly KeyProblem[] => Array.isArray(read);

/** Reads one item of a JSON file, of the national portal's form or of our own export. */
export const readItem = ({ line, item, torn }: JsonItem, { before, version }: Surrounding): LineReading => {
  const text = typeof item === 'string' ? item : JSON.stringify(item);
  const bad = (problems: readonly LineProblem[]): LineReading => ({
    line,
    cells: [text],
    procedure: null,
    isSame: false,
    problems,
  });
  if (torn === true) {
    return bad([{ line, column: null, heading: '', value: shown(text), problem: 'torn-quote', number: null }]);
  }
  const read = fromJson(item, version);
  if (isProblems(read)) {
    return bad(
      read.map(({ field }) => {
        const path = field.split('.');
        const value = valueAt(item, path);
        const column = columnOfKey(path[0] ?? '');
        const problem = column === 'code' ? 'code' : value === '' ? 'missing' : 'value';
        return { line, column, heading: field, value, problem, number: null };
      }),
    );
  }
  // What a table may not say, a JSON file may not say either.
  const standing = before(read.code);
  const written = writeCells(read);
  const again = readProcedure(written, standing, version);
  if (again.kind === 'problems') {
    const limits = again.problems.filter(({ problem }) =>
      ['too-long', 'letters', 'formula', 'too-many'].includes(problem),
    );
    if (limits.length > 0) {
      return bad(
        limits.map(({ column, problem, number = null }) => ({
          line,
          column,
          heading: column ?? '',
          value: column === null ? '' : shown(written[column]),
          problem,
          number,
        })),
      );
    }
  }
  // A row of the portal has no version of its own: without a change it keeps the one it has.
  const keeps = standing !== null && !isOurs(item) && isSame({ ...read, version: standing.version }, standing);
  const procedure = keeps ? standing : read;
  return { line, cells: [text], procedure, isSame: says(standing, procedure), problems: [] };
};
