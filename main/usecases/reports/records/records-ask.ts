import type { FigureKind, RecordsPage, SheetCell } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { Slices } from '../slices.ts';

/** Records on a page. */
const PAGE = 50;

/** What the finders of records get: the wish, and a way to let others go first. */
export type RecordsAsk<Wish> = {
  readonly terminal: TerminalContext;
  readonly wish: Wish;
  readonly slices: Slices;
};

/** The records behind a figure, found once and in their order: the page from a place on, drawn as its records are now. */
export type FoundRecords = (offset: number) => RecordsPage;

export type PlainRecord = RecordsPage['records'][number];

/** What else is known of a record: a line by the name of its words. */
export const detail = (key: string, kind: FigureKind, cell: SheetCell): PlainRecord['details'][number] => ({
  key,
  kind,
  cell,
});

/** Pages of what was found; only the records of a page are read and drawn, so `found` holds no more than their ids and what orders them. */
export const pagesOf =
  <Found>(found: readonly Found[], columns: RecordsPage['columns'], draw: (one: Found) => PlainRecord): FoundRecords =>
  (offset) => ({ count: found.length, columns, records: found.slice(offset, offset + PAGE).map(draw) });
