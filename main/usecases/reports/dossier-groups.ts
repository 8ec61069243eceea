import type { DossierFacts } from '#common/domain/report/dossier-facts.ts';
import { hasFee } from '#common/domain/report/recorded-766.ts';
import type { DossierWish, ReportGroup, SheetCell } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { counterName } from '../views/ticket-view.ts';
import { cell, officerCell, wordCell } from './cells.ts';

/** By what dossiers are parted in a report, the usual one first. */
const dossierGroups = ['field', 'procedure', 'agency', 'channel', 'counter', 'officer'] as const;
export type DossierGroup = (typeof dossierGroups)[number];

/** The group a report is asked for, or its usual one. */
export const dossierGroupOf = (group: ReportGroup | null): DossierGroup =>
  dossierGroups.find((one) => one === group) ?? 'field';

/**
 * Where a dossier counts: the field (lĩnh vực) of its procedure in the catalogue, '' for a procedure that the catalogue does not have (any more); else what
 * was written down when it was accepted.
 */
export const groupKey = ({ site }: TerminalContext, group: DossierGroup, facts: DossierFacts): string =>
  group === 'field' ? (site.procedure(facts.procedure)?.field ?? '') : facts[group];

/** The name of a group's row; `named` is the procedure's name as the dossiers have it. */
export const groupCell = ({ site }: TerminalContext, group: DossierGroup, key: string, named: string): SheetCell => {
  switch (group) {
    case 'counter':
      return key === '' ? wordCell('nobody') : cell(counterName(site, key));
    case 'officer':
      return officerCell(key);
    case 'channel':
      return wordCell(`channel-${key}`);
    case 'procedure':
      return cell(`${key} ${named}`.trim());
    default:
      return key === '' ? wordCell('not-in-catalogue') : cell(key);
  }
};

const components = { 'on-paper': 'onPaper', scanned: 'scanned', 'from-data': 'fromData' } as const;

/** Whether the procedure of a dossier is one of those of the catalogue that are meant. */
const isOfProcedures = (
  { site }: TerminalContext,
  meant: NonNullable<DossierWish['procedures']>,
  facts: DossierFacts,
): boolean => {
  const procedure = site.procedure(facts.procedure);
  if (procedure === null) return false;
  return meant === 'online' ? procedure.onlineLevel !== 'none' : hasFee(procedure);
};

/** Whether a dossier is among those a wish names, but for its points (`indicator`). */
export const isAmong = (terminal: TerminalContext, wish: DossierWish, facts: DossierFacts): boolean =>
  (wish.ids === undefined || wish.ids.includes(facts.id)) &&
  (wish.money === undefined || wish.money === facts.moneyState) &&
  (wish.exemption === undefined ||
    facts.exempted.some(({ reason }) => wish.exemption === '' || reason === wish.exemption)) &&
  (wish.component === undefined || facts.digitised[components[wish.component]] > 0) &&
  (wish.procedures === undefined || isOfProcedures(terminal, wish.procedures, facts)) &&
  dossierGroups.every((group) => wish[group] === undefined || wish[group] === groupKey(terminal, group, facts));
