import type { RecordsWish, ReportSheet, SheetCell, SheetColumn } from '#common/ipc/report-sheet.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { cellText, headText, isNumber, kindOf, partsText, type Wording } from './figure-text.ts';
import { periodText } from './sheet-words.ts';

/** A figure that was opened, and what it is called. */
export type Opened = { readonly title: string; readonly wish: RecordsWish };

type SheetTableProps = {
  readonly sheet: ReportSheet;
  readonly wording: Wording;
  readonly empty: string;
  readonly onOpen: (opened: Opened) => void;
};

type FigureProps = {
  readonly cell: SheetCell;
  readonly column: SheetColumn;
  readonly title: string;
  readonly wording: Wording;
  readonly onOpen: SheetTableProps['onOpen'];
};

const Figure = ({ cell, column, title, wording, onOpen }: FigureProps) => {
  const text = cellText(column, cell, wording);
  const parts = partsText(column, cell, wording);
  const wish = cell.records ?? null;
  return (
    <>
      {wish === null ? (
        text
      ) : (
        <button
          type="button"
          aria-label={`${title}: ${text}`}
          onClick={() => onOpen({ title: `${title}: ${text}`, wish })}
          className="rounded-control px-0.5 underline decoration-line decoration-2 underline-offset-4 hover:bg-brand-pale focus-visible:outline-3 focus-visible:outline-brand"
        >
          {text}
        </button>
      )}
      {parts !== '' && <span className="block text-[0.75rem] leading-tight whitespace-nowrap text-soft">{parts}</span>}
    </>
  );
};

/** A report as a table: every figure opens the records it counts, shares and means show what they are made of. */
export const SheetTable = ({ sheet, wording, empty, onOpen }: SheetTableProps) => {
  const { columns, rows, name } = sheet;
  const { t } = wording;
  return (
    <table className="w-full border-collapse">
      <caption className="px-3 py-1.5 text-left text-[0.8125rem] text-soft">
        <span className="sr-only">{t(`name.${name}`)} </span>
        {periodText(sheet, wording)}
      </caption>
      <thead>
        <tr className="border-y border-line bg-sunken text-[0.8125rem] text-soft">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames(
                'px-2 py-1 align-bottom font-medium',
                isNumber(column.kind) ? 'text-right' : 'text-left',
              )}
            >
              {headText(column, wording)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, total = false }) => {
          const row = cellText(columns[0], cells[0] ?? { value: null }, wording);
          return (
            <tr
              key={key}
              className={classNames('border-t align-top', total ? 'border-edge font-semibold' : 'border-line')}
            >
              {columns.map((column, place) => {
                const cell = cells[place] ?? { value: null };
                const look = classNames(
                  'px-2 py-1',
                  isNumber(column.kind) && 'tabular text-right',
                  ['day', 'hour', 'instant'].includes(kindOf(column, cell)) && 'tabular whitespace-nowrap',
                );
                return place === 0 ? (
                  <th key={column.key} scope="row" className={classNames(look, 'min-w-28 text-left font-medium')}>
                    {row}
                  </th>
                ) : (
                  <td key={column.key} className={look}>
                    <Figure
                      cell={cell}
                      column={column}
                      title={`${row} – ${headText(column, wording)}`}
                      wording={wording}
                      onOpen={onOpen}
                    />
                  </td>
                );
              })}
            </tr>
          );
        })}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="px-4 py-3 text-soft">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
