import { checkCatalogue, type CatalogueCheck } from '#common/domain/catalogue/exchange/check-catalogue.ts';
import { headingKey, recognise, type Mapping } from '#common/domain/catalogue/exchange/columns.ts';
import { isBlank, type Row } from '#common/domain/catalogue/exchange/read-csv.ts';
import type { JsonItem } from '#common/domain/catalogue/exchange/read-json.ts';
import {
  findHead,
  readItem,
  readLine,
  type Head,
  type LineReading,
  type Surrounding,
} from '#common/domain/catalogue/exchange/read-table.ts';
import type { Unreadable } from '#common/ipc/catalogue-calls.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { inSlices } from './in-slices.ts';
import { readFile } from './read-file.ts';

/** More lines than this are no catalogue of a province. */
export const MOST_LINES = 20_000;

export type CheckWish = {
  readonly sheet: string | null;
  /** What a person said of the columns; null: as they are recognised. */
  readonly mapping: Mapping | null;
  /** Whether what is not in the file goes out of use. */
  readonly retireMissing: boolean;
};

/** A file laid beside the catalogue. */
export type CheckedFile = {
  readonly kind: 'checked';
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The headings and what they are taken for; null for JSON, which names its keys itself. */
  readonly head: Head | null;
  /** A line of the table, to show what a column holds. */
  readonly sample: readonly string[];
  readonly lines: number;
  readonly check: CatalogueCheck;
  /** What the headings were said to mean where we would have taken them for something else. */
  readonly headings: Readonly<Record<string, string>>;
  /** The catalogue that it was laid beside. */
  readonly revision: number;
};

/** Lines in which something stands; others may come between two of those that nothing stands in. Null: they are too many. */
function* collect<T>(
  lines: Generator<T, void>,
  isEmpty: (line: T) => boolean,
  onLine: (count: number) => void,
): Generator<void, readonly T[] | null> {
  const all: T[] = [];
  for (const line of lines) {
    if (isEmpty(line)) {
      yield;
      continue;
    }
    all.push(line);
    if (all.length > MOST_LINES) return null;
    onLine(all.length);
    yield;
  }
  return all;
}

function* readAll<T>(
  lines: readonly T[],
  read: (line: T, next: T | undefined) => LineReading,
): Generator<void, readonly LineReading[]> {
  const readings: LineReading[] = [];
  for (const [place, line] of lines.entries()) {
    readings.push(read(line, lines[place + 1]));
    yield;
  }
  return readings;
}

/** What people said of headings before, the latest word first. */
const remembered = ({ site }: TerminalContext): Readonly<Record<string, string>> =>
  Object.fromEntries(site.catalogue.changes.toReversed().flatMap(({ headings }) => Object.entries(headings)));

/** What a person said otherwise than we would have taken it. */
const saidOtherwise = ({ headings, mapping }: Head): Readonly<Record<string, string>> =>
  Object.fromEntries(
    headings.flatMap((heading, place) => {
      const said = Object.entries(mapping).find(([, at]) => at === place)?.[0] ?? '';
      const taken = Object.keys(recognise([heading], {}))[0] ?? '';
      const key = headingKey(heading);
      return key === '' || said === taken ? [] : [[key, said] as const];
    }),
  );

/** Reads a file and lays it beside the catalogue, in slices. Nothing is written. `onLine` hears how many lines were read. */
export const checkFile = async (
  terminal: TerminalContext,
  bytes: Uint8Array,
  { sheet, mapping, retireMissing }: CheckWish,
  onLine: (count: number) => void,
): Promise<CheckedFile | { readonly kind: 'unreadable'; readonly why: Unreadable }> => {
  const { site, store } = terminal;
  const file = await readFile(bytes, sheet);
  if (file.kind === 'unreadable') return file;
  const surrounding: Surrounding = {
    before: (code) => site.catalogue.procedure(code),
    version: store.today().slice(0, 7),
  };
  const { revision } = site.catalogue;
  const lay = (readings: readonly LineReading[], headingOfCode: string) =>
    checkCatalogue(
      readings,
      site.catalogue.all.map(({ entry }) => entry.procedure),
      { headingOfCode, retireMissing },
    );
  if (file.kind === 'items') {
    const items: readonly JsonItem[] | null = await inSlices(collect(file.lines, () => false, onLine));
    if (items === null) return { kind: 'unreadable', why: 'too-many-lines' };
    const readings = await inSlices(readAll(items, (item) => readItem(item, surrounding)));
    return {
      kind: 'checked',
      format: 'json',
      sheets: [],
      sheet: '',
      head: null,
      sample: [],
      lines: items.length,
      check: lay(readings, 'code'),
      headings: {},
      revision,
    };
  }
  const rows: readonly Row[] | null = await inSlices(collect(file.lines, isBlank, onLine));
  if (rows === null) return { kind: 'unreadable', why: 'too-many-lines' };
  const found = findHead(rows, remembered(terminal));
  if (found === null) return { kind: 'unreadable', why: 'empty' };
  const head = mapping === null ? found : { ...found, mapping };
  const body = rows.filter(({ line }) => line > head.line);
  const strict = file.format === 'csv';
  const readings = await inSlices(readAll(body, (row, next) => readLine(row, head, strict, surrounding, next)));
  return {
    kind: 'checked',
    format: file.format,
    sheets: file.sheets,
    sheet: file.sheet,
    head,
    sample: body[0]?.cells ?? [],
    lines: body.length,
    check: lay(readings, head.headings[head.mapping.code ?? -1] ?? ''),
    headings: mapping === null ? {} : saidOtherwise(head),
    revision,
  };
};
