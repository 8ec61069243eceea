import type { ChangeCounts } from '#common/domain/catalogue/changes.ts';
import { readProcedure, type Cells, type ProcedureReading } from '#common/domain/catalogue/exchange/read-procedure.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { headingOf } from '#common/domain/catalogue/exchange/columns.ts';
import { isSame } from '#common/domain/catalogue/exchange/compare.ts';
import { shown, type LineProblem } from '#common/domain/catalogue/exchange/problems.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { writeEdit } from './write-change.ts';

export type EditWish = {
  /** The procedure that is edited; null for a new one. */
  readonly code: string | null;
  /** What the form says; what it leaves out stays as it is. */
  readonly cells: Cells;
  /** The change that set what the supervisor saw, null for the first set-up or nothing. */
  readonly base: string | null;
  readonly requestId: string;
};

export type EditOutcome =
  | { readonly kind: 'saved'; readonly code: string; readonly change: string }
  /** The form says what the catalogue says. */
  | { readonly kind: 'same' }
  | { readonly kind: 'problems'; readonly problems: readonly LineProblem[] }
  /** A new procedure under a code that the catalogue has. */
  | { readonly kind: 'exists'; readonly code: string }
  /** It was changed after the supervisor had opened it. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'not-found' };

const problemsOf = (
  cells: Cells,
  problems: Extract<ProcedureReading, { kind: 'problems' }>['problems'],
): readonly LineProblem[] =>
  problems.map(({ column, problem, number = null }) => ({
    line: 0,
    column,
    heading: column === null ? '' : headingOf(column),
    value: column === null ? '' : shown(cells[column] ?? ''),
    problem,
    number,
  }));

const countsOf = (before: Procedure | null, after: Procedure): ChangeCounts => {
  const retired = after.outOfUse === true && before !== null && before.outOfUse !== true;
  return {
    fresh: before === null ? 1 : 0,
    changed: before !== null && !retired ? 1 : 0,
    retired: retired ? 1 : 0,
  };
};

/** Saves one procedure, a new one or another state of one, as one act that can be taken back. The same request is written once. */
export const editProcedure = (terminal: TerminalContext, wish: EditWish): EditOutcome => {
  const { store, site } = terminal;
  const { code, base, requestId } = wish;
  const cells = code === null ? wish.cells : { ...wish.cells, code };
  const typed = (cells.code ?? '').trim();
  if (store.entityOfRequest('config', requestId) !== null) return { kind: 'saved', code: typed, change: requestId };
  const standing = site.catalogue.standing(typed);
  if (code === null && standing !== null) return { kind: 'exists', code: typed };
  if (code !== null && standing === null) return { kind: 'not-found' };
  if (standing !== null && standing.change !== base) return { kind: 'changed-elsewhere' };
  const before = standing?.entry.procedure ?? null;
  const reading = readProcedure(cells, before, store.today().slice(0, 7));
  if (reading.kind === 'problems') {
    return { kind: 'problems', problems: problemsOf(cells, reading.problems) };
  }
  const { procedure } = reading;
  if (before !== null && isSame(before, procedure)) return { kind: 'same' };
  const counts = countsOf(before, procedure);
  writeEdit(terminal, { what: 'edit', file: '', counts, headings: {}, procedures: [procedure] }, requestId);
  return { kind: 'saved', code: procedure.code, change: requestId };
};
