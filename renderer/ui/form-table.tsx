import type { FormPiece } from '#common/domain/form/form-sheet.ts';

type FormTableProps = { readonly piece: Extract<FormPiece, { kind: 'table' }> };

/** Counts, numbers and dashes stand in the middle of their column. */
const isShort = (text: string): boolean => text.length <= 3;

/** Amounts stand under one another, to the right: '15.000'. */
const isAmount = (text: string): boolean => /^\d{1,3}(\.\d{3})+$/u.test(text);

const placeOf = (text: string): object =>
  isShort(text) ? { 'data-short': '' } : isAmount(text) ? { 'data-amount': '' } : {};

const HeadRows = ({ piece: { head, over } }: FormTableProps) => {
  const titleOver = (index: number) => over.find(({ from, span }) => index >= from && index < from + span);
  if (over.length === 0) {
    return (
      <tr>
        {head.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    );
  }
  return (
    <>
      <tr>
        {head.map((title, index) => {
          const group = titleOver(index);
          if (group === undefined) {
            return (
              <th key={title} scope="col" rowSpan={2}>
                {title}
              </th>
            );
          }
          return group.from === index ? (
            <th key={title} scope="colgroup" colSpan={group.span}>
              {group.title}
            </th>
          ) : null;
        })}
      </tr>
      <tr>
        {head.map((title, index) =>
          titleOver(index) === undefined ? null : (
            <th key={title} scope="col">
              {title}
            </th>
          ),
        )}
      </tr>
    </>
  );
};

/** A table of an official form: its head comes again on every page. */
export const FormTable = ({ piece }: FormTableProps) => {
  const { head, shares, rows, numbered } = piece;
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (
    <table>
      <colgroup>
        {shares.map((share, index) => (
          <col key={head[index]} style={{ width: `${(share / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <HeadRows piece={piece} />
        {numbered && (
          <tr>
            {head.map((title, index) => (
              <td key={title} data-short="">
                ({index + 1})
              </td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // The rows of a form have no name but their place.
          <tr key={at} {...(row.some((cell) => cell.includes('\n')) ? { 'data-lines': '' } : {})}>
            {row.map((cell, index) => (
              <td key={head[index]} {...placeOf(cell)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
