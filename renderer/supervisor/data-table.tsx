import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';

export type Column<Row> = {
  readonly name: string;
  /** Where two columns have one name. */
  readonly id?: string;
  readonly renderCell: (row: Row) => ReactNode;
  /** Numbers stand at the right, one digit under the other. */
  readonly number?: boolean;
};

export type DataTableProps<Row> = {
  readonly title: string;
  /** What the numbers are and of which time: units and period are always said. */
  readonly about: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty: string;
  /** Buttons about the table as a whole. */
  readonly actions?: ReactNode;
  /** Many columns in little room: the cells stand closer together on a desk's screen. */
  readonly tight?: boolean;
};

/** A real table with its title, its unit and its period; the first column names the row. */
export const DataTable = <Row,>({
  title,
  about,
  columns,
  rows,
  rowKey,
  empty,
  actions,
  tight = false,
}: DataTableProps<Row>) => (
  <section className="relative min-w-0 rounded-card border border-line bg-surface">
    <table className="w-full border-collapse">
      <caption className="px-4 py-2 text-left">
        <span className="font-display font-semibold">{title}</span>
        <span className="pl-3 text-[0.8125rem] text-soft">{about}</span>
      </caption>
      <thead>
        <tr className="border-y border-line bg-sunken text-[0.8125rem] text-soft">
          {columns.map(({ name, id = name, number = false }) => (
            <th
              key={id}
              scope="col"
              className={classNames(
                'px-4 py-1 font-medium',
                tight && 'max-[1800px]:px-2!',
                number ? 'text-right' : 'text-left',
              )}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-t border-line first:border-t-0">
            {columns.map(({ name, id = name, renderCell, number = false }, index) => {
              const look = classNames('px-4 py-1.5', tight && 'max-[1800px]:px-2!', number && 'tabular text-right');
              return index === 0 ? (
                <th key={id} scope="row" className={classNames(look, 'text-left font-medium')}>
                  {renderCell(row)}
                </th>
              ) : (
                <td key={id} className={look}>
                  {renderCell(row)}
                </td>
              );
            })}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="px-4 py-3 text-soft">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
    {actions !== undefined && <div className="absolute top-1 right-4 flex gap-3">{actions}</div>}
  </section>
);
