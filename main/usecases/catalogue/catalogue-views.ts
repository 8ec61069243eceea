import { troublesOf } from '#common/domain/catalogue/catalogue-troubles.ts';
import { columnIds } from '#common/domain/catalogue/exchange/columns.ts';
import { differences } from '#common/domain/catalogue/exchange/compare.ts';
import { shown } from '#common/domain/catalogue/exchange/problems.ts';
import { writeCells } from '#common/domain/catalogue/exchange/write-cells.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { searchProcedures } from '#common/domain/catalogue/search-procedures.ts';
import { serviceOfField } from '#common/domain/site/service-of-field.ts';
import { LISTED, REPORTED, type CatalogueReport, type CatalogueRow } from '#common/ipc/catalogue-calls.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import type { TerminalContext } from '../terminal-context.ts';
import type { CheckedFile } from './check-file.ts';
import { countsOf } from './import-desk.ts';

/** Whether a field has a queue; each field is looked up once. */
const servedBy = ({ site }: TerminalContext): ((field: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (field) => {
    const found = known.get(field) ?? serviceOfField(site.services, field) !== null;
    known.set(field, found);
    return found;
  };
};

const rowOf = (procedure: Procedure, isServed: boolean): CatalogueRow => ({
  code: procedure.code,
  name: procedure.nameVi,
  field: procedure.field,
  agency: procedure.agency,
  level: procedure.level,
  deadline: writeCells(procedure).deadline,
  outOfUse: procedure.outOfUse === true,
  troubles: [...troublesOf(procedure, isServed)],
});

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted((a, b) => a.localeCompare(b, 'vi'));

/** The procedures that fit a wish, a page of them. */
export const listCatalogue = (
  terminal: TerminalContext,
  { text, field, agency, level, state, troubled, from }: CommandInput<'catalogue.list'>,
): CommandOutput<'catalogue.list'> => {
  const { all } = terminal.site.catalogue;
  const isServed = servedBy(terminal);
  const isTroubled = (procedure: Procedure): boolean => troublesOf(procedure, isServed(procedure.field)).length > 0;
  const procedures = all.map(({ entry }) => entry.procedure);
  const fits = (procedure: Procedure): boolean =>
    (field === '' || procedure.field === field) &&
    (agency === '' || procedure.agency === agency) &&
    (level === null || procedure.level === level) &&
    (state === 'all' || (procedure.outOfUse === true) === (state === 'out-of-use')) &&
    (!troubled || isTroubled(procedure));
  const typed = searchProcedures(
    all.map(({ entry }) => entry),
    text,
    all.length,
  );
  const found = typed.filter(fits);
  return {
    rows: found.slice(from, from + LISTED).map((procedure) => rowOf(procedure, isServed(procedure.field))),
    found: found.length,
    all: all.length,
    outOfUse: procedures.filter(({ outOfUse }) => outOfUse === true).length,
    troubled: procedures.filter(isTroubled).length,
    fields: sorted(procedures.map((one) => one.field)),
    agencies: sorted(procedures.map((one) => one.agency)),
  };
};

/** One procedure as it stands and every state it had. */
export const showProcedure = (terminal: TerminalContext, code: string): CommandOutput<'catalogue.show'> => {
  const { site } = terminal;
  const standing = site.catalogue.standing(code);
  if (standing === null) return { kind: 'not-found' };
  const { procedure } = standing.entry;
  const service = serviceOfField(site.services, procedure.field);
  const { changes } = site.catalogue;
  return {
    kind: 'found',
    cells: { ...writeCells(procedure) },
    change: standing.change,
    outOfUse: procedure.outOfUse === true,
    troubles: [...troublesOf(procedure, service !== null)],
    service: service === null ? null : { id: service.id, letter: service.letter, name: service.name },
    history: site.catalogue.history(code).map(({ entry, change, since, undone }) => {
      const made = changes.find(({ id }) => id === change);
      return {
        at: since,
        by: made?.by ?? '',
        how: made?.what ?? ('set-up' as const),
        file: made?.file ?? '',
        version: entry.procedure.version,
        undone,
      };
    }),
  };
};

const SHOWN_CHANGES = 50;

/** The last acts on the catalogue, the latest first. */
export const listChanges = ({ site }: TerminalContext): CommandOutput<'catalogue.changes'> => {
  const { catalogue } = site;
  const standing = new Map<string, number>();
  for (const { change } of catalogue.all) if (change !== null) standing.set(change, (standing.get(change) ?? 0) + 1);
  return {
    changes: catalogue.changes.slice(0, SHOWN_CHANGES).map(({ id, what, since, by, file, counts, undone }) => ({
      id,
      what,
      at: since,
      by,
      file,
      counts,
      code: what === 'edit' ? (catalogue.proceduresOf(id)?.[0]?.code ?? '') : '',
      undone: undone ?? null,
      standing: standing.get(id) ?? 0,
    })),
  };
};

const named = ({ code, nameVi }: Procedure) => ({ code, name: nameVi });

/** What a checked file would do, as a window shows it. */
export const reportOf = ({ site }: TerminalContext, checked: CheckedFile): CatalogueReport => {
  const { check, head, format, sheets, sheet, sample, lines } = checked;
  return {
    kind: 'checked',
    format,
    sheets: [...sheets],
    sheet,
    headLine: head?.line ?? 0,
    headings: (head?.headings ?? []).map((heading, place) => ({
      heading: shown(heading),
      sample: shown(sample[place] ?? ''),
      column: columnIds.find((column) => head?.mapping[column] === place) ?? null,
    })),
    lines,
    counts: countsOf(check),
    same: check.same,
    wrongLines: check.wrong.length,
    problemCount: check.problems.length,
    problems: check.problems.slice(0, REPORTED),
    fresh: check.fresh.slice(0, REPORTED).map(named),
    retired: check.retired.slice(0, REPORTED).map(named),
    changed: check.changed.slice(0, REPORTED).map((procedure) => {
      const before = site.catalogue.procedure(procedure.code);
      return {
        ...named(procedure),
        differences: before === null ? [] : [...differences(before, procedure)],
      };
    }),
  };
};
