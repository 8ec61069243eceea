import { parseDossierQuery } from '#common/domain/dossier/dossier-query.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { deskOf } from '#main/store/desks.ts';
import { countDossiers, searchDossiers, type DossierCounts } from '#main/store/dossier-search.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { dossierSummary } from '../views/dossier-view.ts';

/** The officer who signed in at a counter today, by id; null for nobody. */
export const officerAt = ({ store }: TerminalContext, counter: string): string | null =>
  deskOf(store.db, counter, store.today())?.officer?.id ?? null;

/** The local day by which overdue is meant: the calendar's, not the business day, which lasts until 03:00. */
const localDay = ({ store }: TerminalContext): string => toLocalTime(store.now()).day;

/** A page of the dossiers that fit what an officer typed and filtered. */
export const findDossiers = (
  terminal: TerminalContext,
  counter: string,
  { text, filters, limit, after }: CommandInput<'dossier.search'>,
): CommandOutput<'dossier.search'> => {
  const today = localDay(terminal);
  const { dossiers, next } = searchDossiers(terminal.store.db, {
    parts: parseDossierQuery(text),
    filters,
    asker: { counter, officer: officerAt(terminal, counter) },
    today,
    limit,
    after,
  });
  return { dossiers: dossiers.map(dossierSummary), next, today };
};

/** How many open dossiers stand how today. */
export const dossierCounts = (terminal: TerminalContext): DossierCounts =>
  countDossiers(terminal.store.db, localDay(terminal));
