import type { Procedure } from '../procedure.ts';
import { columnIds, type ColumnId } from './columns.ts';
import { writeCells } from './write-cells.ts';

/** What differs between two states of a procedure, in the words of the table. */
export type Difference = { readonly column: ColumnId; readonly before: string; readonly after: string };

/** Values with their keys in order: how an object was put together does not make it another. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, canonical(each)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
};

/** Whether two states of a procedure say the same. */
export const isSame = (one: Procedure, other: Procedure): boolean =>
  one === other || JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

/** Where two states of a procedure differ, column by column. */
export const differences = (before: Procedure, after: Procedure): readonly Difference[] => {
  const [was, is] = [writeCells(before), writeCells(after)];
  return columnIds
    .filter((column) => column !== 'deadlineUnit' && was[column] !== is[column])
    .map((column) => ({ column, before: was[column], after: is[column] }));
};
