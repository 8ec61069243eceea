import { z } from 'zod';
import { columnIds } from './columns.ts';

/** What can be wrong with a line of a catalogue; the window and the exported list have the sentences. */
export const lineProblemKinds = [
  'missing',
  'code',
  'days',
  'money',
  'money-small',
  'level',
  'online-level',
  'yes-no',
  'state',
  'fee-formula',
  'replaceable',
  'supplement-policy',
  'linked-cut-off',
  'version-date',
  'number',
  'too-long',
  'too-many',
  'letters',
  'formula',
  'cell-error',
  'duplicate',
  'torn-quote',
  'cells',
  'value',
] as const;

export const lineProblemSchema = z.strictObject({
  /** Line of the file, or row of the sheet, from 1; where a line runs over several, the first of them. */
  line: z.int().min(0),
  /** Which of our columns, null for the line as a whole. */
  column: z.enum(columnIds).nullable(),
  /** What the file calls the column; '' for the line as a whole. */
  heading: z.string(),
  /** What stands there, shortened. */
  value: z.string(),
  problem: z.enum(lineProblemKinds),
  /** The most that is allowed, the other line of a duplicate, or the number of cells that a line should have. */
  number: z.int().nullable(),
});
export type LineProblem = Readonly<z.infer<typeof lineProblemSchema>>;

/** What is wrong with one cell, before anybody knows where it stands. */
export type CellProblem = Pick<LineProblem, 'problem'> & { readonly number?: number };

const SHOWN = 80;

/** What stands in a cell, short enough to be shown; letters that cannot be seen as ␀. */
export const shown = (value: string): string => {
  const seen = value.replaceAll(/[\u0000-\u001F\u007F]+/gu, (run) => (/^[\r\n\t]+$/u.test(run) ? ' ' : '␀'));
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN)}…` : seen;
};
